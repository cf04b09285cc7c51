import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { TermKind } from '../addresses.ts';
import { askForDraft, Cancelled } from './ask.ts';
import type { NamesInUse } from './names-in-use.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const TAB = '\t';
const CTRL_C = '\u0003';

/** A terminal at which somebody types one answer after another, each when its question is shown. */
function typing(answers: readonly (readonly [question: string, keys: readonly string[]])[]) {
	const [input, output] = [new PassThrough(), new PassThrough()];
	Object.assign(output, { isTTY: true, columns: 100, rows: 40 });
	let shown = '';
	let asked = 0;
	output.on('data', (chunk) => {
		shown += chunk;
		const [question, keys] = answers[asked] ?? [];
		if (question === undefined || !keys || !shown.includes(question)) return;
		asked += 1;
		shown = '';
		// After the question is drawn, and each key after the one before it has been taken.
		keys.forEach((key, at) => {
			setTimeout(() => input.write(key), 20 * (at + 1));
		});
	});
	return { input, output };
}

function namesOf(names: Partial<Record<TermKind, string[]>>): Map<TermKind, NamesInUse> {
	const kinds = Object.entries(names) as [TermKind, string[]][];
	return new Map(kinds.map(([kind, inUse]) => [kind, { inUse, labelOf: (name) => name }]));
}

describe('what the command did not say is asked', () => {
	test('from names in use and others, in Arabic', async () => {
		const terminal = typing([
			['ما عنوان المقال؟', ['خبر', ENTER]],
			['في أي قسم؟', [DOWN, ENTER]],
			['ما وسومه؟', ['اسوا', TAB, ENTER]],
			['وسوم أخرى', ['جديد، وآخر', ENTER]],
			['ما مصادره؟', [DOWN, TAB, ENTER]],
			['مصادر أخرى', [ENTER]],
		]);
		const names = namesOf({ section: ['سياسة', 'مجتمع'], tag: ['دمشق', 'أسواق'], source: ['سانا', 'TASS'] });
		expect(await askForDraft({}, names, { terminal, language: 'ar' })).toEqual({
			title: 'خبر',
			section: 'مجتمع',
			tags: ['أسواق', 'جديد', 'وآخر'],
			sources: ['TASS'],
		});
	});

	test('of an archive without names, in English', async () => {
		const terminal = typing([
			['Which tags?', ['a, b', ENTER]],
			['Which sources?', [ENTER]],
		]);
		expect(await askForDraft({ title: 'News', isDraft: true }, new Map(), { terminal, language: 'en' })).toEqual({
			title: 'News',
			isDraft: true,
			tags: ['a', 'b'],
			sources: [],
		});
	});

	test('and nothing that it said', async () => {
		const said = { title: 'خبر', section: 'سياسة', tags: ['دمشق'], sources: [] };
		const names = namesOf({ section: ['مجتمع'], tag: ['أسواق'], source: ['سانا'] });
		expect(await askForDraft(said, names, { terminal: typing([]), language: 'ar' })).toEqual(said);
	});
});

test('no section is an answer', async () => {
	const terminal = typing([['في أي قسم؟', [DOWN, ENTER]]]);
	const said = { title: 'خبر', tags: [], sources: [] };
	expect(await askForDraft(said, namesOf({ section: ['سياسة'] }), { terminal, language: 'ar-SY' })).toEqual(said);
});

test('an empty headline is asked for again, and Ctrl-C leaves', async () => {
	const terminal = typing([
		['ما عنوان المقال؟', [ENTER]],
		['اكتب العنوان.', [CTRL_C]],
	]);
	await expect(askForDraft({}, new Map(), { terminal, language: 'ar' })).rejects.toBeInstanceOf(Cancelled);
});
