import type { TermKind } from '../addresses.ts';
import { quote } from '../problem.ts';

const kinds: Readonly<Record<TermKind, string>> = {
	section: 'القسم',
	tag: 'الوسم',
	source: 'المصدر',
	author: 'الكاتب',
};

/** A new name of a term, and how many articles it stands in. */
export interface NameChange {
	readonly kind: TermKind;
	readonly from: string;
	readonly to: string;
	readonly count: number;
}

const arabic = {
	title: 'ما عنوان المقال؟',
	titleMissing: 'اكتب العنوان.',
	section: 'في أي قسم؟',
	noSection: 'بلا قسم',
	choosing: 'اكتب لتبحث، وTab يختار، وEnter يتابع',
	lists: {
		tag: {
			choose: 'ما وسومه؟',
			more: 'وسوم أخرى ليست في القائمة؟ افصل بينها بفاصلة، أو اتركها فارغة',
			all: 'ما وسومه؟ افصل بينها بفاصلة، أو اتركها فارغة',
		},
		source: {
			choose: 'ما مصادره؟',
			more: 'مصادر أخرى ليست في القائمة؟ افصل بينها بفاصلة، أو اتركها فارغة',
			all: 'ما مصادره؟ افصل بينها بفاصلة، أو اتركها فارغة',
		},
	},
	cancelled: 'لم يُكتب شيء.',
	/** Where there is more about a command. */
	help: (command: string) => `يعرض \`npm run ${command} -- --help\` خياراته.`,
	fault: {
		new: 'هذا عطل في ورّاق أو في القرص. لم يتغير شيء مما كان موجودًا.',
		rename: 'هذا عطل في ورّاق أو في القرص. أعد الأمر فيُتم ما بدأ.',
		check: 'هذا عطل في ورّاق، لا في المحتوى.',
	},
	exists: (file: string) => `الملف ${file} موجود، والمنتظر ملف جديد. اختر اسمًا آخر بالخيار \u200e--slug\u200e.`,
	rename: {
		unchanged: 'لم يتغير شيء.',
		removed: (file: string) => `${file}: حُذف، وأسماؤه في الملف الآخر.`,
		made: (file: string) => `${file}: جديد.`,
		changed: (file: string) => `${file}: تغيّر.`,
		moved: (before: string, after: string) => `${before} صار ${after}.`,
		wouldMove: (before: string, after: string) =>
			`لم يتغير شيء. من غير \u200e--dry-run\u200e يصير ${before} هو ${after}.`,
		idle: (from: string, to: string) => `لا حاجة إلى شيء: ${quote(from)} صيغة من ${quote(to)}، وليست في أي مقال.`,
		leads: (from: string, to: string) => `${from} يقود من الآن إلى ${to}.`,
		done: ({ kind, from, to, count }: NameChange) =>
			`صار ${kinds[kind]} ${quote(from)} هو ${quote(to)}. المقالات: ${count}.`,
		wouldBe: ({ kind, from, to, count }: NameChange) =>
			`لم يتغير شيء. من غير \u200e--dry-run\u200e يصير ${kinds[kind]} ${quote(from)} هو ${quote(to)}. المقالات: ${count}.`,
	},
	/** `{address}` is that of the article. */
	next: 'اكتب المتن تحت الترويسة. عنوان الصفحة {address}، و`npm run dev` يعرضها.',
	/** `{file}` is another article. */
	lookAlike: 'انتبه: في المجلد نفسه مقال يكاد يكون اسمه هذا الاسم: {file}',
};

export type DeskWords = typeof arabic;

const english: DeskWords = {
	title: 'What is the headline?',
	titleMissing: 'Write the headline.',
	section: 'Which section?',
	noSection: 'None',
	choosing: 'type to search, Tab chooses, Enter goes on',
	lists: {
		tag: {
			choose: 'Which tags?',
			more: 'Other tags that are not in the list? Put commas between them, or leave it empty',
			all: 'Which tags? Put commas between them, or leave it empty',
		},
		source: {
			choose: 'Which sources?',
			more: 'Other sources that are not in the list? Put commas between them, or leave it empty',
			all: 'Which sources? Put commas between them, or leave it empty',
		},
	},
	cancelled: 'Nothing was written.',
	help: (command) => `Run \`npm run ${command} -- --help\` for the options.`,
	fault: {
		new: 'This is a fault of Warraq, or of the disk. Nothing that was there before has changed.',
		rename: 'This is a fault of Warraq, or of the disk. Repeat the command: it finishes what was begun.',
		check: 'This is a fault of Warraq, not of the content.',
	},
	exists: (file) =>
		`Unexpected file ${file}: it is there already, expected a new one. Choose another name with --slug.`,
	rename: {
		unchanged: 'Nothing was changed.',
		removed: (file) => `${file}: removed, its names are in the other file.`,
		made: (file) => `${file}: new.`,
		changed: (file) => `${file}: changed.`,
		moved: (before, after) => `${before} is now ${after}.`,
		wouldMove: (before, after) => `Nothing was changed. Without --dry-run: ${before} becomes ${after}.`,
		idle: (from, to) => `Nothing to do: ${quote(from)} is a spelling of ${quote(to)} already, and no article has it.`,
		leads: (from, to) => `${from} leads to ${to} from now on.`,
		done: ({ kind, from, to, count }) => `${kind} ${quote(from)} is now ${quote(to)} in ${articles(count)}.`,
		wouldBe: ({ kind, from, to, count }) =>
			`Nothing was changed. Without --dry-run: ${kind} ${quote(from)} becomes ${quote(to)} in ${articles(count)}.`,
	},
	next: 'Write the text below the front matter. Its address is {address}, and `npm run dev` shows it.',
	lookAlike: 'Mind that an article in the same folder has nearly the same name: {file}',
};

function articles(count: number): string {
	return `${count} ${count === 1 ? 'article' : 'articles'}`;
}

/** What the commands for writers say and ask, in Arabic or English. */
export function deskWords(language: string): DeskWords {
	return /^ar(-|$)/i.test(language) ? arabic : english;
}
