import { expect, test } from 'vitest';
import { makeExcerpt, type Run } from './excerpt.ts';

const TITLE = 'مجلس الناتو وروسيا يلتئم';
const BODY = Array.from({ length: 80 }, (_, at) => `كلمة${at}`);

/** Marked words in brackets. */
function show(runs: readonly Run[]): string {
	return runs.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
}

function excerpt(matches: number[], content = `${TITLE}\n${BODY.join(' ')}`) {
	const { title, text } = makeExcerpt(content, TITLE, matches);
	return { title: show(title), text: show(text) };
}

test('matches of the title are marked there, and the excerpt is of the text', () => {
	expect(excerpt([1])).toEqual({
		title: 'مجلس [الناتو] وروسيا يلتئم',
		text: `${BODY.slice(0, 30).join(' ')} …`,
	});
});

test('the part with most matches is shown, from a few words before the first of them', () => {
	// Words 10, 50, 52 of the text; four of the title stand before it.
	expect(excerpt([14, 54, 56]).text).toBe(
		`… ${BODY.slice(44, 50).join(' ')} [كلمة50] كلمة51 [كلمة52] ${BODY.slice(53, 74).join(' ')} …`,
	);
});

test('words side by side are one mark', () => {
	expect(excerpt([4, 5, 6]).text.startsWith('[كلمة0 كلمة1 كلمة2] كلمة3')).toBe(true);
});

test('at the end the excerpt keeps its length', () => {
	expect(excerpt([83]).text).toBe(`… ${BODY.slice(50, 79).join(' ')} [كلمة79]`);
});

test('a text without a match shows its beginning, a short one the whole', () => {
	expect(excerpt([], `${TITLE}\nنص قصير`)).toEqual({ title: TITLE, text: 'نص قصير' });
	expect(excerpt([], TITLE)).toEqual({ title: TITLE, text: '' });
});

test('a title that the text does not begin with is shown without marks', () => {
	expect(makeExcerpt('نص آخر تماما', 'عنوان', [0, 1])).toEqual({
		title: [{ text: 'عنوان', isMatch: false }],
		text: [
			{ text: 'نص آخر', isMatch: true },
			{ text: ' تماما', isMatch: false },
		],
	});
});
