import { TERM_KINDS, type TermKind } from '../addresses.ts';
import { parseCommand, parseFolder, unexpected } from '../command-line.ts';
import { UsageError } from '../problem.ts';
import type { ProblemLanguage } from '../translate-problem.ts';
import { cleanName } from './term-name.ts';

export const RENAME_HELP: Readonly<Record<ProblemLanguage, string>> = {
	en: `Usage: npm run rename -- KIND "OLD NAME" "NEW NAME" [options]
       npm run rename -- file "OLD PATH" "NEW PATH" [options]

Gives a tag, source, section or author another name in every article, or makes two into one. Or moves a file, and makes
its folder.

  KIND            tag, source, section or author
  --content DIR   the archive                                   (default: content)
  --dry-run       show what would change, and change nothing
  --help          this text

The old name goes on as another spelling (\`aliases\`) in the file of the term, and an address that was published leads to
the new one (\`formerly\`).

Exit status: 0 done, 1 the names or a file stand in the way (nothing is changed), 2 wrong usage, 3 a fault of ours.`,
	ar: `الاستعمال: npm run rename -- KIND "الاسم القديم" "الاسم الجديد" [خيارات]
           npm run rename -- file "المسار القديم" "المسار الجديد" [خيارات]

يبدّل اسم وسم أو مصدر أو قسم أو كاتب في المقالات كلها، أو يجعل اسمين اسمًا واحدًا. أو ينقل ملفًا ويصنع مجلده.

  KIND            tag وسم، source مصدر، section قسم، author كاتب
  --content DIR   الأرشيف                      (ومن غيره: content)
  --dry-run       يريك ما سيتغير ولا يغيّر شيئًا
  --help          هذا النص

ويبقى الاسم القديم صيغة أخرى في البطاقة (\`aliases\`)، والعنوان المنشور يقود إلى الجديد (\`formerly\`).

حالة الخروج: 0 تم، 1 الاسمان أو ملف في الطريق (ولم يتغير شيء)، 2 استعمال خاطئ، 3 عطل منا.`,
};

export interface RenameArguments {
	readonly kind: TermKind | 'file';
	/** A name, or a path as typed. */
	readonly from: string;
	readonly to: string;
	/** Absolute; undefined when none was named. */
	readonly content?: string;
	readonly dryRun: boolean;
}

const KINDS = [...TERM_KINDS, 'file'] as const;

/**
 * @param from the folder that relative paths begin in
 * @returns undefined when help was asked for
 * @throws UsageError
 */
export function parseRenameArguments(args: readonly string[], from: string): RenameArguments | undefined {
	const { values, positionals } = parseCommand({
		args: [...args],
		options: {
			content: { type: 'string' },
			'dry-run': { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
		allowPositionals: true,
		strict: true,
	});
	if (values.help) return undefined;
	const [kindName = '', oldName = '', newName = '', ...rest] = positionals;
	const kind = KINDS.find((one) => one === kindName);
	if (!kind) throw unexpected('kind', `"${kindName}"`, KINDS.join(', '));
	const names = [oldName, newName].map((name) => (kind === 'file' ? name : cleanName(name)));
	if (names.includes('') || rest.length > 0) {
		throw new UsageError(
			'Unexpected number of names, expected two: the old one and the new one. Put each between quotes: "حلف الناتو".',
		);
	}
	if (names[0] === names[1]) throw new UsageError(`Unexpected new name "${newName}": it is the old one.`);
	return {
		kind,
		from: oldName,
		to: newName,
		...parseFolder('content', values.content, from),
		dryRun: values['dry-run'],
	};
}
