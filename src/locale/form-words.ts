import type { TermKind } from '../addresses.ts';

/** Words of the form for writers. They are apart from `strings.ts` because no page for readers needs them. */
export interface FormWords {
	readonly articles: string;
	readonly article: string;
	readonly pages: string;
	readonly page: string;
	readonly terms: Readonly<Record<TermKind, { readonly one: string; readonly many: string }>>;
	readonly body: string;
	readonly address: string;
	readonly addressHint: string;
	/** Label of the button beside a chosen name; `{name}` is the name. */
	readonly removeName: string;
	readonly readMore: string;
	readonly readMoreArticle: string;
	readonly noScript: string;
	/** By the field's path: `title`, `image.alt`, `sources.name`; of one form alone, `term:aliases`. */
	readonly fields: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>;
	/** By the field's path and the value: `corrections.type.correction`. */
	readonly values: Readonly<Record<string, string>>;
}

const arabic: FormWords = {
	articles: 'المقالات',
	article: 'مقال',
	pages: 'الصفحات الثابتة',
	page: 'صفحة',
	terms: {
		section: { one: 'قسم', many: 'الأقسام' },
		tag: { one: 'وسم', many: 'الوسوم' },
		source: { one: 'مصدر', many: 'المصادر' },
		author: { one: 'كاتب', many: 'الكتّاب' },
	},
	body: 'النص',
	address: 'آخر العنوان في الموقع',
	addressHint: 'يُختار مرة واحدة قبل أول حفظ ولا يتغير بعد النشر. حروف لاتينية صغيرة أو عربية، والكلمات بينها شرطات.',
	removeName: 'احذف «{name}»',
	readMore: 'اقرأ المزيد',
	readMoreArticle: 'المقال: السنة والشهر واسم الملف، مثل 2022/01/night-bakery',
	noScript: 'يحتاج نموذج الكتابة إلى JavaScript، وهو موقوف في متصفحك.',
	fields: {
		title: { label: 'العنوان' },
		date: { label: 'وقت النشر', hint: 'إن كان في المستقبل انتظر المقال موعده.' },
		updated: { label: 'آخر تحديث', hint: 'وقت آخر تغيير يهم القارئ؛ لا يسبق وقت النشر.' },
		description: { label: 'الملخص', hint: 'سطر تحت العنوان وفي القوائم. من غيره تؤخذ بداية النص.' },
		section: { label: 'القسم', hint: 'اختر قسمًا مما في الموقع، أو اكتب اسمًا جديدًا.' },
		tags: { label: 'الوسوم', hint: 'اكتب الوسم واضغط Enter. اختر مما يُقترح ما أمكن، لتجتمع المقالات.' },
		sources: { label: 'المصادر', hint: 'بترتيب ظهورها في سطر المصادر.' },
		'sources.name': { label: 'الاسم' },
		'sources.url': { label: 'عنوان الخبر الأصلي' },
		'sources.archivedUrl': { label: 'عنوان نسخة محفوظة منه' },
		authors: { label: 'الكتّاب' },
		image: { label: 'الصورة' },
		'image.src': { label: 'الملف' },
		'image.alt': { label: 'الوصف', hint: 'ما الذي يراه الناظر في الصورة؟ يُقرأ لمن لا يراها.' },
		'image.caption': { label: 'الشرح', hint: 'يظهر تحت الصورة.' },
		'image.credit': { label: 'صاحب الصورة' },
		'image.archival': { label: 'صورة من الأرشيف' },
		draft: { label: 'مسودة', hint: 'لا تُنشر.' },
		story: { label: 'القضية', hint: 'اسم قضية تتابعها مقالات عدة.' },
		related: { label: 'مقالات ذات صلة', hint: 'مقال في كل سطر: السنة والشهر واسم الملف، مثل 2022/01/night-bakery.' },
		translations: { label: 'المقال بلغات أخرى', hint: 'رمز اللغة، ثم السنة والشهر واسم الملف.' },
		corrections: { label: 'التصويبات', hint: 'أصلح النص، ثم قل للقارئ ما الذي أُصلح.' },
		'corrections.date': { label: 'التاريخ' },
		'corrections.text': { label: 'ما الذي صُوّب؟' },
		'corrections.type': { label: 'النوع' },
		aliases: { label: 'عناوين سابقة', hint: 'واحد في كل سطر، من غير اسم الموقع: /old/12.html. يقود إلى المقال.' },
		lang: { label: 'اللغة', hint: 'رمزها إن لم تكن لغة الموقع: en.' },
		withdrawn: { label: 'سحب المقال', hint: 'تبقى الصفحة وتقول إن المقال سُحب ولماذا.' },
		'withdrawn.date': { label: 'تاريخ السحب' },
		'withdrawn.reason': { label: 'السبب' },
		provenance: { label: 'أصل مقال منقول' },
		'provenance.url': { label: 'العنوان الأصلي' },
		'provenance.capturedAt': { label: 'متى نُقل' },
		'provenance.method': { label: 'كيف نُقل' },
		datePrecision: { label: 'دقة التاريخ', hint: 'إن كان أقل دقة مما كُتب.' },
		'page:description': { label: 'الملخص', hint: 'لمحركات البحث ولمن يشارك الرابط.' },
		label: { label: 'الاسم كما يراه القراء' },
		'term:aliases': { label: 'صيغ أخرى', hint: 'تعني الاسم نفسه. واحدة في كل سطر.' },
		'term:description': { label: 'الوصف', hint: 'سطر في أعلى صفحته.' },
		'term:image': { label: 'الصورة', hint: 'صورة كاتب أو شعار وكالة.' },
		url: { label: 'موقع صاحب الاسم' },
		formerly: { label: 'عناوين كانت له', hint: 'آخر العنوان القديم، واحد في كل سطر. يقود إلى العنوان الجديد.' },
	},
	values: {
		'corrections.type.correction': 'تصويب',
		'corrections.type.clarification': 'توضيح',
		'datePrecision.day': 'اليوم',
		'datePrecision.month': 'الشهر',
		'datePrecision.year': 'السنة',
		'datePrecision.estimated': 'تقديري',
	},
};

const english: FormWords = {
	articles: 'Articles',
	article: 'Article',
	pages: 'Pages',
	page: 'Page',
	terms: {
		section: { one: 'Section', many: 'Sections' },
		tag: { one: 'Tag', many: 'Tags' },
		source: { one: 'Source', many: 'Sources' },
		author: { one: 'Author', many: 'Authors' },
	},
	body: 'Text',
	address: 'Last part of the address',
	addressHint:
		'Chosen once, before the first save; it does not change after that. Lower-case letters and digits, hyphens between words.',
	removeName: 'Remove “{name}”',
	readMore: 'Read more',
	readMoreArticle: 'Article: year, month and file name, such as 2022/01/night-bakery',
	noScript: 'The form for writers needs JavaScript, and it is off in your browser.',
	fields: {
		title: { label: 'Headline' },
		date: { label: 'Published', hint: 'An article with a time in the future waits for it.' },
		updated: { label: 'Updated', hint: 'The last change that matters to readers; never before the publication.' },
		description: { label: 'Summary', hint: 'A line under the headline and in lists. Else the text’s beginning.' },
		section: { label: 'Section', hint: 'Choose one of the site’s, or type a new name.' },
		tags: { label: 'Tags', hint: 'Type a tag and press Enter. Choose from those suggested where you can.' },
		sources: { label: 'Sources', hint: 'In the order of the line of sources.' },
		'sources.name': { label: 'Name' },
		'sources.url': { label: 'Address of the original' },
		'sources.archivedUrl': { label: 'Address of an archived copy' },
		authors: { label: 'Authors' },
		image: { label: 'Picture' },
		'image.src': { label: 'File' },
		'image.alt': { label: 'Description', hint: 'What does somebody see who looks at it? Read to those who don’t.' },
		'image.caption': { label: 'Caption', hint: 'Shown under the picture.' },
		'image.credit': { label: 'Credit' },
		'image.archival': { label: 'Archive photo' },
		draft: { label: 'Draft', hint: 'Not published.' },
		story: { label: 'Story', hint: 'Name of a story that several articles tell.' },
		related: { label: 'Related articles', hint: 'One on a line: year, month and file name: 2022/01/night-bakery.' },
		translations: { label: 'In other languages', hint: 'Language tag, then year, month and file name.' },
		corrections: { label: 'Corrections', hint: 'Mend the text, then tell readers what was mended.' },
		'corrections.date': { label: 'Date' },
		'corrections.text': { label: 'What was corrected?' },
		'corrections.type': { label: 'Kind' },
		aliases: {
			label: 'Earlier addresses',
			hint: 'One on a line, without the site: /old/12.html. It leads to the article.',
		},
		lang: { label: 'Language', hint: 'Its tag when it is not the site’s: en.' },
		withdrawn: { label: 'Withdrawal', hint: 'The page stays and says that the article was withdrawn, and why.' },
		'withdrawn.date': { label: 'Withdrawn on' },
		'withdrawn.reason': { label: 'Reason' },
		provenance: { label: 'Origin of an imported article' },
		'provenance.url': { label: 'Original address' },
		'provenance.capturedAt': { label: 'Captured' },
		'provenance.method': { label: 'Method' },
		datePrecision: { label: 'Precision of the date', hint: 'When it is less exact than it looks.' },
		'page:description': { label: 'Summary', hint: 'For search engines, and where somebody shares the address.' },
		label: { label: 'Name as readers see it' },
		'term:aliases': { label: 'Other spellings', hint: 'They mean the same name. One on a line.' },
		'term:description': { label: 'Description', hint: 'A line at the head of its page.' },
		'term:image': { label: 'Picture', hint: 'A portrait of a writer, the mark of an agency.' },
		url: { label: 'Website' },
		formerly: { label: 'Earlier addresses', hint: 'The last part of one, one on a line. It leads to the new address.' },
	},
	values: {
		'corrections.type.correction': 'Correction',
		'corrections.type.clarification': 'Clarification',
		'datePrecision.day': 'Day',
		'datePrecision.month': 'Month',
		'datePrecision.year': 'Year',
		'datePrecision.estimated': 'Estimated',
	},
};

/** Arabic for an Arabic site, English for every other. */
export function formWordsFor(language: string): FormWords {
	return language.split('-')[0] === 'ar' ? arabic : english;
}
