import { expect, test } from 'vitest';
import { findNearNames } from './near-names.ts';

/** Each name is used by as many articles as stands behind it, the first earlier than the second. */
function find(...names: string[]): string[] {
	const uses = new Map(
		names.map((written, since) => {
			const [, name = '', count = '1'] = /^(.*?)(?:×(\d+))?$/.exec(written) ?? [];
			return [name, { count: Number(count), since }];
		}),
	);
	return findNearNames(uses).map(({ rare, common, likeness }) => `${rare} > ${common} ${likeness}`);
}

test.each([
	[['أوكرانيا', 'اوكرانيا'], ['اوكرانيا > أوكرانيا spelling']],
	[['اوكرانيا', 'أوكرانيا×3'], ['اوكرانيا > أوكرانيا spelling']],
	[['ز. خ.', 'ز خ×2'], ['ز. خ. > ز خ spelling']],
	[['مدرسة', 'مدرسه'], ['مدرسه > مدرسة spelling']],
	[['Reuters', 'reuters'], ['reuters > Reuters spelling']],
	[['وكالة الأناضول×9', 'وكالة الأنضول'], ['وكالة الأنضول > وكالة الأناضول near']],
	[['سورية', 'سوريا×2'], ['سورية > سوريا near']],
	[['الناتو×4', 'ناتو'], []],
	[['الانتخابات×4', 'انتخابات'], ['انتخابات > الانتخابات near']],
	[['ليفانت نيوز', 'ليفانت نويز'], ['ليفانت نويز > ليفانت نيوز near']],
])('of %j are near: %j', (names, pairs) => {
	expect(find(...names)).toEqual(pairs);
});

test.each([
	['a first letter', ['قصر النيل', 'مصر النيل']],
	['a last letter', ['اقتصاد', 'اقتصادي']],
	['short words', ['مصر', 'مصري', 'قطر', 'عمر']],
	['a digit', ['المقتبس 1(1)', 'المقتبس 1(2)', 'دورة 1 الأولمبية', 'دورة 2 الأولمبية']],
	['two letters', ['روسيا', 'سوريا']],
	['other signs', ['C++', 'C#', '+', '#']],
])('%s apart, names are two', (_, names) => {
	expect(find(...names)).toEqual([]);
});
