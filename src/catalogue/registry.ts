import { TERM_FOLDERS, TERM_KINDS, type TermKind } from '../addresses.ts';
import { isSlug, slugOf } from '../locale/slug.ts';
import { memo } from '../memo.ts';
import { hasErrors, type Problem, quote } from '../problem.ts';
import { fieldProblems } from './field-problems.ts';
import { readYaml } from './front-matter.ts';
import { termSchema } from './front-matter-schema.ts';
import type { Statements } from './statements.ts';
import { decodeText } from './text.ts';

/** What `content/tags/nato.yml` says of a term. */
export interface TermEntry {
	readonly label: string;
	readonly aliases: readonly string[];
	readonly description?: string;
	readonly url?: string;
}

const TERM_FILE = /^(sections|tags|sources|authors)\/([^/]+)\.yml$/;

/**
 * The kind and slug of a registry file, or undefined for another file. A name that is not in NFC is another file's: two
 * would be one term.
 */
export function termOfFile(path: string): { kind: TermKind; term: string } | undefined {
	const [, folder, term] = TERM_FILE.exec(path) ?? [];
	const kind = TERM_KINDS.find((one) => TERM_FOLDERS[one] === folder);
	return kind && term !== undefined && term === term.normalize('NFC') ? { kind, term } : undefined;
}

export function readTermFile(bytes: Buffer, path: string): { entry?: TermEntry; problems: Problem[] } {
	const file = path;
	const { text, problem } = decodeText(bytes, file);
	if (problem) return { problems: [problem] };
	const yaml = readYaml(text, file);
	if (hasErrors(yaml.problems)) return { problems: [...yaml.problems] };
	const slug = termOfFile(path)?.term ?? '';
	if (!isSlug(slug)) {
		const message = `Unexpected file name ${quote(slug)}: it is the address, expected letters, digits and hyphens.`;
		return { problems: [{ file, line: 1, column: 1, severity: 'error', code: 'file-place', message }] };
	}
	const fields = termSchema.safeParse(yaml.data, { reportInput: true });
	if (!fields.success) return { problems: fieldProblems(fields.error.issues, yaml, file) };
	const { label, aliases, description, url } = fields.data;
	return {
		entry: { label, aliases, ...(description && { description }), ...(url && { url }) },
		problems: [...yaml.problems],
	};
}

/** How names of articles become terms. Small: it is read whole. */
export class Registry {
	readonly #entries = new Map<string, TermEntry>();
	readonly #terms = new Map<string, string>();

	/** Names claimed by two files of one kind. */
	readonly clashes: { readonly kind: TermKind; readonly name: string; readonly terms: readonly [string, string] }[] =
		[];

	constructor(sql: Statements) {
		const rows = sql.each<{ kind: TermKind; term: string; data: string }>(
			'SELECT kind, term, data FROM registry ORDER BY kind, term',
		);
		for (const { kind, term, data } of rows) {
			const entry = JSON.parse(data) as TermEntry;
			this.#entries.set(`${kind} ${term}`, entry);
			for (const name of new Set([entry.label, ...entry.aliases])) {
				const other = this.#terms.get(`${kind} ${name}`);
				if (other !== undefined) this.clashes.push({ kind, name, terms: [other, term] });
				else this.#terms.set(`${kind} ${name}`, term);
			}
		}
	}

	/** The slug of the term that a name means. */
	termOf(kind: TermKind, name: string): string {
		return this.#terms.get(`${kind} ${name}`) ?? slugOfName(name);
	}

	entry(kind: TermKind, term: string): TermEntry | undefined {
		return this.#entries.get(`${kind} ${term}`);
	}

	/** The names of a kind that have a file, whether or not an article has them. */
	labels(kind: TermKind): string[] {
		return [...this.#entries].filter(([key]) => key.startsWith(`${kind} `)).map(([, { label }]) => label);
	}

	/** The spelling that readers see: the registry's, else as the author typed it. */
	labelOf(kind: TermKind, name: string): string {
		return this.entry(kind, this.termOf(kind, name))?.label ?? name;
	}
}

const slugOfName = memo(slugOf);
