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
	next: 'Write the text below the front matter. Its address is {address}, and `npm run dev` shows it.',
	lookAlike: 'Mind that an article in the same folder has nearly the same name: {file}',
};

/** What the commands for writers say and ask, in Arabic or English. */
export function deskWords(language: string): DeskWords {
	return /^ar(-|$)/i.test(language) ? arabic : english;
}
