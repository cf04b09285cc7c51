import { expect, test } from 'vitest';
import { asWritten } from './untouched-body.ts';

test('a body is as it was written until it says something else, and again when that is undone', () => {
	const editor = {};
	expect(asWritten(editor, '')).toBe('');
	expect(asWritten(editor, 'و_هو_', 'و*هو*')).toBe('و*هو*');
	expect(asWritten(editor, 'و_هو_')).toBe('و*هو*');
	expect(asWritten(editor, 'و_هو_ ذا')).toBe('و_هو_ ذا');
	expect(asWritten(editor, 'و_هو_')).toBe('و*هو*');
});

test('what another editor reads, and what the same one reads later, is another body', () => {
	const [one, other] = [{}, {}];
	asWritten(one, 'أ', '\\أ');
	expect(asWritten(other, 'أ')).toBe('أ');
	expect(asWritten(one, 'ب', '\\ب')).toBe('\\ب');
	expect(asWritten(one, 'أ')).toBe('أ');
	expect(asWritten(one, '', '')).toBe('');
});
