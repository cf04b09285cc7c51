import { ARABIC_MONTHS } from '../locale/month-names.ts';

/** Words for spans of time that an adjective such as «المقبل» follows. */
const SPANS = [
	...['اليوم', 'الأسبوع', 'الاسبوع', 'الشهر', 'العام', 'السنة', 'القرن', 'الموسم', 'الفصل', 'الليلة', 'الساعات'],
	...['الأيام', 'الأسابيع', 'الأشهر', 'الشهور', 'السنوات', 'الأعوام', 'الصيف', 'الشتاء', 'الربيع', 'الخريف'],
	...['الأحد', 'الاثنين', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
	'رمضان',
	...ARABIC_MONTHS.map(([name]) => name),
].join('|');

const START = '(?<![\\p{L}\\p{M}])';
const END = '(?![\\p{L}\\p{M}])';

/** Each with one group: the words to point at. */
const PATTERNS: readonly RegExp[] = [
	// «بأمس الحاجة» is another word, and «صحف الأمس» are those of the past.
	`${START}([وف]?أمس)${END}(?! +الحاجة)`,
	// «المقبلون على الزواج» are people.
	`${START}(المقبلة?)${END}(?! +(?:على|من))`,
	`(?:${SPANS}) +(القادمة?|الماضية?|الفائتة?|المنصرمة?|الجارية?|الحالية?)${END}`,
	`${START}((?:هذا|هذه) +(?:الأسبوع|الشهر|العام|السنة|الصيف|الشتاء|المساء|الليلة))${END}`,
	// «غدا» without its mark may be «became».
	`${START}(غدًا|غداً|(?:بعد|يوم) +غد)${END}`,
	// At the end of a headline «اليوم» is today, but for papers and channels of that name; so it is at its beginning, before a mark.
	`(?<!(?:روسيا|المصري|هذا|ذلك|حتى|العالم|الأردن|عمان|إسرائيل|البيت|رأي|العرب|مثل هذا) +)${START}(اليوم)(?=[\\s.!؟…»]*$)`,
	`^[\\s«]*(اليوم|الليلة)(?= *[:.،…])`,
].map((source) => new RegExp(source, 'u'));

/**
 * Words of a headline that mean another day tomorrow: «أمس», «الأسبوع المقبل».
 *
 * @returns the first of them and its place in the headline
 */
export function findRelativeTime(title: string): { readonly words: string; readonly index: number } | undefined {
	const found = PATTERNS.flatMap((pattern) => {
		const match = pattern.exec(title);
		const words = match?.[1];
		return match && words !== undefined ? [{ words, index: match.index + match[0].lastIndexOf(words) }] : [];
	});
	return found.toSorted((a, b) => a.index - b.index)[0];
}
