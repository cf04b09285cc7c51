import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

export type Row = Record<string, null | number | bigint | string | Uint8Array>;

/**
 * Statements prepared once per connection. `node:sqlite` answers with untyped rows; the type is given where the SQL is
 * written, which is the one place that knows it.
 */
export class Statements {
	readonly #db: DatabaseSync;
	readonly #prepared = new Map<string, StatementSync>();
	/** Of those that `each` walks along, the ones that no walk holds. */
	readonly #idle = new Map<string, StatementSync[]>();

	constructor(db: DatabaseSync) {
		this.#db = db;
	}

	get<T extends object>(sql: string, ...values: SQLInputValue[]): T | undefined {
		return this.#prepare(sql).get(...values) as T | undefined;
	}

	all<T extends object>(sql: string, ...values: SQLInputValue[]): T[] {
		return this.#prepare(sql).all(...values) as T[];
	}

	/** One row after another. A statement of its own, so that the caller may run the same SQL meanwhile. */
	*each<T extends object>(sql: string, ...values: SQLInputValue[]): Generator<T, void, undefined> {
		const statement = this.#idle.get(sql)?.pop() ?? this.#db.prepare(sql);
		try {
			for (const row of statement.iterate(...values)) yield row as T;
		} finally {
			const idle = this.#idle.get(sql);
			if (idle) idle.push(statement);
			else this.#idle.set(sql, [statement]);
		}
	}

	run(sql: string, ...values: SQLInputValue[]): number {
		return Number(this.#prepare(sql).run(...values).changes);
	}

	/** Everything or nothing. Inside another one it is part of that. */
	transaction<T>(work: () => T): T {
		if (this.#db.isTransaction) return work();
		this.#db.exec('BEGIN IMMEDIATE');
		try {
			const result = work();
			this.#db.exec('COMMIT');
			return result;
		} catch (error) {
			this.#db.exec('ROLLBACK');
			throw error;
		}
	}

	exec(sql: string): void {
		this.#db.exec(sql);
	}

	close(): void {
		this.#prepared.clear();
		this.#idle.clear();
		this.#db.close();
	}

	#prepare(sql: string): StatementSync {
		let statement = this.#prepared.get(sql);
		if (!statement) {
			statement = this.#db.prepare(sql);
			this.#prepared.set(sql, statement);
		}
		return statement;
	}
}
