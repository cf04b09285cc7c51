import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { Statements } from './statements.ts';

const SQL = 'SELECT value FROM numbers WHERE value >= ? ORDER BY value';

function open(): Statements {
	const sql = new Statements(new DatabaseSync(':memory:'));
	sql.exec('CREATE TABLE numbers (value INTEGER); INSERT INTO numbers VALUES (1), (2), (3)');
	return sql;
}

function walk(sql: Statements, from: number): number[] {
	return [...sql.each<{ value: number }>(SQL, from)].map(({ value }) => value);
}

test('a walk inside of a walk along the same rows disturbs neither', () => {
	const sql = open();
	// The second time with statements that the first one left.
	for (const _ of [1, 2]) {
		const seen: number[][] = [];
		for (const { value } of sql.each<{ value: number }>(SQL, 1)) seen.push([value, ...walk(sql, value)]);
		expect(seen).toEqual([
			[1, 1, 2, 3],
			[2, 2, 3],
			[3, 3],
		]);
	}
});

test('after one that was left early, the next begins at its beginning and the table is free', () => {
	const sql = open();
	for (const _ of sql.each(SQL, 1)) break;
	sql.exec('INSERT INTO numbers VALUES (4)');
	expect(walk(sql, 2)).toEqual([2, 3, 4]);
	for (const _ of sql.each(SQL, 1)) break;
	sql.exec('DROP TABLE numbers');
});
