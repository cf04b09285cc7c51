import { expect, test } from 'vitest';
import { faultsOfPicture } from './pictures.ts';

function codes(src: string, alt: string, caption = ''): string[] {
	return faultsOfPicture({ src, alt, caption }).map(({ at, code }) => `${at} ${code}`);
}

test.each([
	['market.jpg', '', ['src alt-missing']],
	['market.jpg', '  ', ['src alt-missing']],
	['logo.png', 'Logo', ['alt alt-empty-words']],
	['market.jpg', 'صورة', ['alt alt-empty-words']],
	['market.jpg', 'الصورة 2', ['alt alt-empty-words']],
	['a.jpg', 'IMG_2034', ['alt alt-empty-words']],
	['a.jpg', 'سوق.jpg', ['alt alt-empty-words']],
	['old-market.jpg', 'old market', ['alt alt-empty-words']],
	['%D8%B3%D9%88%D9%82.jpg', 'سوق', ['alt alt-empty-words']],
	['market.jpg', 'ممر مسقوف على جانبيه دكاكين', []],
	['market.jpg', 'صورة الرئيس في مكتبه', []],
	['logo.png', 'شعار حلف الناتو: وردة رياح', []],
])('%s described as %j: %j', (src, alt, told) => {
	expect(codes(src, alt)).toEqual(told);
});

test('a caption repeats the description whatever its marks are', () => {
	expect(codes('a.jpg', 'باب السوق', 'بابُ السّوق.')).toEqual(['caption caption-repeats-alt']);
	expect(codes('a.jpg', 'باب السوق', 'باب السوق صباح الافتتاح')).toEqual([]);
});
