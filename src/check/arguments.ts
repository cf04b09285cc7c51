import path from 'node:path';
import { parseCommand, parseFolder, unexpected } from '../command-line.ts';
import { parseDate } from '../locale/instant.ts';
import { UsageError } from '../problem.ts';
import type { ProblemLanguage } from '../translate-problem.ts';
import type { CheckOptions } from './check.ts';

export const CHECK_HELP: Readonly<Record<ProblemLanguage, string>> = {
	en: `Usage: npm run check -- [options] [files and folders]

Tells everything that a build would refuse, and what a good editor would say. Without files: of the whole archive.

  --content DIR    the archive to check                         (default: content)
  --cache DIR      as in build: the content that one has read is known to the other
  --changed        of what git shows as changed on this branch, and of errors anywhere
  --base REF       the branch or commit that --changed compares with
                   (default: that of the pull or merge request in CI, else the main branch of origin, else the
                   branch that this one follows, else the last commit)
  --fix            mend what is safe to mend, and show what was changed
  --format NAME    text, json, or github (annotations of GitHub Actions)   (default: text)
  --lang LANG      ar or en                                     (default: the language of the site)
  --now ISO        the clock; a later date is in the future     (default: now)
  --help           this text

Exit status: 0 no errors (there may be warnings), 1 errors, 2 wrong usage, 3 a fault of ours.`,
	ar: `الاستعمال: npm run check -- [خيارات] [ملفات ومجلدات]

يقول كل ما يمنع البناء، وما يقوله محرر جيد. ومن غير ملفات: للأرشيف كله.

  --content DIR    الأرشيف                     (ومن غيره: content)
  --cache DIR      كما في build: ما قرأه أحدهما يعرفه الآخر
  --changed        ما يراه git متغيرًا في هذا الفرع، وكل خطأ أينما كان
  --base REF       الفرع أو الإيداع الذي يقارَن به ‎--changed‎
                   (ومن غيره: فرع طلب الدمج في CI، وإلا فالفرع الرئيسي في origin، وإلا فالفرع الذي يتبعه هذا، وإلا
                   فآخر إيداع)
  --fix            يصلح ما يؤمن إصلاحه ويريك ما تغيّر
  --format NAME    text أو json أو github (ملاحظات GitHub Actions)   (ومن غيره: text)
  --lang LANG      ar أو en                    (ومن غيره: لغة الموقع)
  --now ISO        الساعة؛ وما بعدها مستقبل    (ومن غيره: الآن)
  --help           هذا النص

حالة الخروج: 0 لا أخطاء (وقد تكون تنبيهات)، 1 أخطاء، 2 استعمال خاطئ، 3 عطل منا.`,
};

const OPTIONS = {
	content: { type: 'string' },
	cache: { type: 'string' },
	changed: { type: 'boolean', default: false },
	base: { type: 'string' },
	fix: { type: 'boolean', default: false },
	format: { type: 'string', default: 'text' },
	lang: { type: 'string' },
	now: { type: 'string' },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

export type CheckFormat = 'text' | 'json' | 'github';
export type CheckLanguage = 'ar' | 'en';

export interface CheckArguments {
	readonly options: Partial<CheckOptions>;
	readonly format: CheckFormat;
	/** Of the messages; the site's when nobody said. */
	readonly language?: CheckLanguage;
	readonly help: boolean;
}

/**
 * @param from the folder that relative paths begin in
 * @throws UsageError
 */
export function parseCheckArguments(args: readonly string[], from: string): CheckArguments {
	const { values, positionals } = parseCommand({
		args: [...args],
		options: OPTIONS,
		allowPositionals: true,
		strict: true,
	});
	if (values.base !== undefined && !values.changed)
		throw new UsageError(
			'Unexpected --base without --changed, expected both: --base says what --changed compares with.',
		);
	if (values.changed && positionals.length > 0)
		throw new UsageError('Unexpected files beside --changed, expected one of the two.');
	return {
		options: {
			...parseFolder('content', values.content, from),
			...parseFolder('cache', values.cache, from),
			...(values.now !== undefined && { now: parseNow(values.now) }),
			...(values.base !== undefined && { base: parseBase(values.base) }),
			files: positionals.map((file) => path.resolve(from, file)),
			changed: values.changed,
			fix: values.fix,
		},
		format: oneOf('--format', values.format, ['text', 'json', 'github']),
		...(values.lang !== undefined && { language: oneOf('--lang', values.lang, ['ar', 'en']) }),
		help: values.help,
	};
}

function oneOf<const Name extends string>(option: string, value: string, names: readonly Name[]): Name {
	const found = names.find((name) => name === value);
	if (found === undefined) throw unexpected(option, value, names.join(' or '));
	return found;
}

/** A name that begins with a hyphen would be an option to git. */
function parseBase(base: string): string {
	if (base === '' || base.startsWith('-')) throw unexpected('--base', base || '""', 'a branch or commit');
	return base;
}

function parseNow(text: string): number {
	const read = parseDate(text, 'UTC');
	if (!read) throw unexpected('--now', text, 'a moment such as 2026-01-31T12:00:00Z');
	return read.instant;
}
