import { parseCommand, parseFolder, unexpected } from '../command-line.ts';
import type { ProblemLanguage } from '../translate-problem.ts';
import { type ArticleDraft, splitNames } from './article-draft.ts';

export const NEW_HELP: Readonly<Record<ProblemLanguage, string>> = {
	en: `Usage: npm run new -- "HEADLINE" [options]

Writes the file of a new article, with its front matter, and prints its path. On a terminal it asks for what is not said.

  --section NAME  the section
  --tag NAME      a tag; may be repeated, and may be several with commas between them
  --source NAME   a source; may be repeated
  --author NAME   a writer; may be repeated
  --slug NAME     the last part of the address               (default: made from the headline)
  --date ISO      the date                                   (default: now, in the zone of the site)
  --image FILE    the picture: one beside the article or under public/, or one from elsewhere, which is copied beside it
  --alt TEXT      what the picture shows, for those who don't see it
  --draft         not to be published yet
  --content DIR   the archive                                (default: content)
  --help          this text

Exit status: 0 done, 1 nothing was written (there is such a file, or site.yml has errors), 2 wrong usage, 3 a fault of ours.`,
	ar: `الاستعمال: npm run new -- "العنوان" [خيارات]

يكتب ملف مقال جديد بترويسته ويطبع مساره. وفي الطرفية يسأل عما لم تقله.

  --section NAME  القسم
  --tag NAME      وسم؛ يُكرَّر، أو تُفصل عدة وسوم بفواصل
  --source NAME   مصدر؛ يُكرَّر
  --author NAME   كاتب؛ يُكرَّر
  --slug NAME     آخر العنوان في المتصفح      (ومن غيره: من عنوان المقال)
  --date ISO      التاريخ                      (ومن غيره: الآن، بتوقيت الموقع)
  --image FILE    الصورة: ملف بجانب المقال أو في public/، أو من مكان آخر فيُنسخ إلى جانبه
  --alt TEXT      ما يُرى في الصورة، لمن لا يراها
  --draft         مسودة لا تُنشر بعد
  --content DIR   الأرشيف                      (ومن غيره: content)
  --help          هذا النص

حالة الخروج: 0 تم، 1 لم يُكتب شيء (الملف موجود، أو في site.yml أخطاء)، 2 استعمال خاطئ، 3 عطل منا.`,
};

const OPTIONS = {
	section: { type: 'string' },
	tag: { type: 'string', multiple: true },
	source: { type: 'string', multiple: true },
	author: { type: 'string', multiple: true },
	slug: { type: 'string' },
	date: { type: 'string' },
	image: { type: 'string' },
	alt: { type: 'string' },
	draft: { type: 'boolean', default: false },
	content: { type: 'string' },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

export interface NewArguments {
	/** What was said; the rest may be asked for. The path of the picture is as typed. */
	readonly draft: Partial<ArticleDraft>;
	/** Absolute; undefined when none was named. */
	readonly content?: string;
}

/**
 * @param from the folder that relative paths begin in
 * @returns undefined when help was asked for
 * @throws UsageError
 */
export function parseNewArguments(args: readonly string[], from: string): NewArguments | undefined {
	const { values, positionals } = parseCommand({
		args: [...args],
		options: OPTIONS,
		allowPositionals: true,
		strict: true,
	});
	if (values.help) return undefined;
	const [title, ...rest] = positionals;
	if (rest.length > 0) {
		const found = positionals.map((word) => `"${word}"`).join(' ');
		throw unexpected('words', found, 'one headline between quotes: npm run new -- "…"');
	}
	const { section, tag, source, author, slug, date, image, alt } = values;
	if (alt !== undefined && image === undefined) throw unexpected('--alt', `"${alt}"`, 'it together with --image');
	return {
		draft: {
			...(title !== undefined && { title }),
			...(section !== undefined && { section }),
			...(tag && { tags: tag.flatMap(splitNames) }),
			...(source && { sources: source }),
			...(author && { authors: author }),
			...(slug !== undefined && { slug }),
			...(date !== undefined && { date }),
			...(image !== undefined && { image: { src: image, alt: alt ?? '' } }),
			isDraft: values.draft,
		},
		...parseFolder('content', values.content, from),
	};
}
