import type { Numerals } from './numerals.ts';
import { formatCount } from './plurals.ts';

const arabic = {
	skipToContent: 'انتقل إلى المحتوى',
	home: 'الرئيسية',
	darkMode: 'الوضع المظلم',
	sections: 'الأقسام',
	tags: 'الوسوم',
	sources: 'المصادر',
	authors: 'الكتّاب',
	source: 'المصدر',
	section: 'القسم',
	author: 'الكاتب',
	tag: 'الوسم',
	archive: 'الأرشيف',
	archivePhoto: 'أرشيف',
	photoCredit: 'الصورة:',
	readMore: 'اقرأ المزيد:',
	related: 'مواضيع ذات صلة',
	corrections: 'تصويبات',
	correction: 'تصويب',
	clarification: 'توضيح',
	updated: 'آخر تحديث:',
	published: 'نُشر في',
	newer: 'الأحدث',
	older: 'الأقدم',
	newest: 'أحدث المقالات',
	page: 'الصفحة',
	newsletter: 'النشرة الإخبارية',
	subscribe: 'اشترك',
	email: 'البريد الإلكتروني',
	leaveEmpty: 'اترك هذا الحقل فارغًا',
	feed: 'خلاصة RSS',
	notFound: 'الصفحة غير موجودة',
	notFoundText: 'لم نجد ما طلبته. لعل العنوان تغيّر أو كُتب خطأ. جرّب أحدث المقالات أو تصفّح الأرشيف.',
	withdrawn: 'سُحب هذا المقال',
	provenance: 'المصدر الأصلي',
	footnotes: 'الهوامش',
	backToReference: 'العودة إلى المرجع',
	breadcrumbs: 'مسار التصفح',
	pages: 'صفحات القائمة',
	estimatedDate: 'تاريخ تقديري',
	minutes: 'دقائق',
} as const;

export type Strings = { readonly [name in keyof typeof arabic]: string };

const english: Strings = {
	skipToContent: 'Skip to content',
	home: 'Home',
	darkMode: 'Dark mode',
	sections: 'Sections',
	tags: 'Tags',
	sources: 'Sources',
	authors: 'Authors',
	source: 'Source',
	section: 'Section',
	author: 'Author',
	tag: 'Tag',
	archive: 'Archive',
	archivePhoto: 'archive photo',
	photoCredit: 'Photo:',
	readMore: 'Read more:',
	related: 'Related',
	corrections: 'Corrections',
	correction: 'Correction',
	clarification: 'Clarification',
	updated: 'Updated:',
	published: 'Published',
	newer: 'Newer',
	older: 'Older',
	newest: 'Newest articles',
	page: 'Page',
	newsletter: 'Newsletter',
	subscribe: 'Subscribe',
	email: 'E-mail',
	leaveEmpty: 'Leave this field empty',
	feed: 'RSS feed',
	notFound: 'Page not found',
	notFoundText: 'There is nothing at this address. It may have changed. Try the newest articles or the archive.',
	withdrawn: 'This article has been withdrawn',
	provenance: 'Original',
	footnotes: 'Footnotes',
	backToReference: 'Back to reference',
	breadcrumbs: 'Breadcrumbs',
	pages: 'Pages of this list',
	estimatedDate: 'estimated date',
	minutes: 'minutes',
};

/** The visible words of a site: Arabic for Arabic, English for every other language. */
export function stringsFor(language: string): Strings {
	return language.split('-')[0] === 'ar' ? arabic : english;
}

/** «٣ مقالات», «١١ مقالًا», «١٠٠ مقال»: a count with the form of the noun that Arabic wants after it. */
export function formatArticleCount(count: number, language: string, numerals: Numerals): string {
	return formatCount('articles', count, language, numerals);
}
