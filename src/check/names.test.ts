import { expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import type { CheckContext } from './context.ts';
import { collectNames, nameFindings } from './names.ts';

function find(archive: TestArchive) {
	const context: CheckContext = { archive, sql: archive.sql, placeOf: () => ({ line: 1, column: 1 }) };
	return nameFindings(context, collectNames(context));
}

test.each([
	['أعلام', 'إعلام', 'error term-two-spellings'],
	['كرة', 'كره', 'error term-two-spellings'],
	['الانتخابات', 'انتخابات', 'warning term-near'],
])('of %s and %s both ways out are told, and files of their own are one', (first, second, told) => {
	const archive = new TestArchive().put(
		{ id: '2022/01/a', tags: [first], date: '2022-01-08' },
		{ id: '2022/01/b', tags: [second], date: '2022-01-09' },
	);
	const [finding, ...others] = find(archive);
	expect(others).toEqual([]);
	expect(`${finding?.severity} ${finding?.code}`).toBe(told);
	expect(finding?.hint).toContain(`npm run rename -- tag "${second}" "${first}"`);
	expect(finding?.hint).toContain('If they are two, a file for each in content://tags/ says so.');

	const declared = new TestArchive();
	for (const [term, label] of [
		['first', first],
		['second', second],
	] as const) {
		const data = JSON.stringify({ label, aliases: [] });
		declared.sql.run('INSERT INTO registry (kind, term, data) VALUES (?, ?, ?)', 'tag', term, data);
	}
	declared.put({ id: '2022/01/a', tags: [first] }, { id: '2022/01/b', tags: [second] });
	expect(find(declared)).toEqual([]);
});
