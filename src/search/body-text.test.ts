import { describe, expect, test } from 'vitest';
import { renderBody } from '../markdown/body.ts';
import { bodyText } from './body-text.ts';

const textOf = (markdown: string) =>
	bodyText(renderBody({ markdown, file: 'articles/2022/01/a.md', title: 'عنوان', language: 'ar' }).html);

describe('the text of a body', () => {
	test.each([
		[
			'blocks stand on lines of their own',
			'## السوق\n\nفتح أبوابه.\n\n- أولًا\n- ثانيًا',
			'السوق\nفتح أبوابه.\nأولًا\nثانيًا',
		],
		['elements inside a word part nothing', '**كتاب**ه و[الناتو](https://nato.int)', 'كتابه والناتو'],
		['a line break parts words', 'أول  \nثان', 'أول\nثان'],
		['cells are parted', '| أ | ب |\n|---|---|\n| ج | د |', 'أ\nب\nج\nد'],
		['captions are in it, alternative texts are not', '![بديل](a.jpg "تعليق «الصورة»")', 'تعليق «الصورة»'],
		['code is as it was written', '`<b>&amp;</b>` و `a && b`', '<b>&amp;</b> و a && b'],
		['footnotes are in it, their marks and heading are not', 'نص[^1] وآخر[^1].\n\n[^1]: هامش.', 'نص وآخر.\nهامش.'],
		['blocks that lead to other articles are left out', 'قبل\n\n::read-more{article=2021/12/slug}\n\nبعد', 'قبل\nبعد'],
		['marks of tags inside attributes end no tag', '[نص](https://example.org/ "أ > ب") بعد', 'نص بعد'],
	])('%s', (_, markdown, text) => {
		expect(textOf(markdown)).toBe(text);
	});

	test('of nothing is nothing', () => {
		expect(textOf('')).toBe('');
	});
});
