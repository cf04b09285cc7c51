import { TERM_FOLDERS, TERM_KINDS, type TermKind } from '../addresses.ts';
import { isSlug, slugOf } from '../locale/slug.ts';
import { resolveWritten } from '../markdown/relative-path.ts';
import { memo } from '../memo.ts';
import { hasErrors, type Problem, quote } from '../problem.ts';
import type { Use } from './article.ts';
import { fieldProblems } from './field-problems.ts';
import { readYaml } from './front-matter.ts';
import { termSchema } from './front-matter-schema.ts';
import type { Statements } from './statements.ts';
import { decodeText } from './text.ts';
import { withoutEmpty } from './without-empty.ts';

/** What `content/tags/nato.yml` says of a term. */
export interface TermEntry {
	readonly label: string;
	readonly aliases: readonly string[];
	readonly description?: string;
	readonly url?: string;
	readonly image?: TermImage;
	/** Slugs of its earlier addresses. */
	readonly formerly?: readonly string[];
}

/** A picture of a term. */
export interface TermImage {
	/** A file under the content folder. */
	readonly path: string;
	readonly alt: string;
	readonly credit?: string;
}

export interface ReadTermFile {
	readonly entry?: TermEntry;
	/** Its picture, and where the file names it. */
	readonly uses: readonly Use[];
	readonly problems: readonly Problem[];
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

/** What a term is called where links and pictures are noted: its file without the ending. */
export function termOwner(kind: TermKind, term: string): string {
	return `${TERM_FOLDERS[kind]}/${term}`;
}

/** Reads a registry file. Pure, as `readArticle`. */
export function readTermFile(bytes: Buffer, path: string): ReadTermFile {
	const file = path;
	const failed = (...problems: Problem[]) => ({ uses: [], problems });
	const { text, problem } = decodeText(bytes, file);
	if (problem) return failed(problem);
	const yaml = readYaml(text, file);
	if (hasErrors(yaml.problems)) return failed(...yaml.problems);
	const slug = termOfFile(path)?.term ?? '';
	if (!isSlug(slug)) {
		const message = `Unexpected file name ${quote(slug)}: it is the address, expected letters, digits and hyphens.`;
		return failed({ file, line: 1, column: 1, severity: 'error', code: 'file-place', message });
	}
	const fields = termSchema.safeParse(withoutEmpty(yaml.data), { reportInput: true });
	if (!fields.success) return failed(...fieldProblems(fields.error.issues, yaml, file));
	const { label, aliases, description, url, image, formerly } = fields.data;
	const picture = image && resolveWritten(path, image.src);
	if (image && picture === undefined) {
		const message = `Unexpected image path ${quote(image.src)}, expected a file beside this one or under public/.`;
		return failed({ file, ...yaml.placeOf(['image']), severity: 'error', code: 'image-outside', message });
	}
	return {
		entry: {
			label,
			aliases,
			...(description && { description }),
			...(url && { url }),
			...(image && picture !== undefined && { image: termImage(picture, image) }),
			...(formerly.length > 0 && { formerly: [...new Set(formerly)] }),
		},
		uses: picture === undefined ? [] : [{ path: picture, ...yaml.placeOf(['image']) }],
		problems: [...yaml.problems],
	};
}

function termImage(path: string, { alt, credit }: { alt: string; credit?: string | undefined }): TermImage {
	return { path, alt, ...(credit !== undefined && { credit }) };
}

/** How names of articles become terms. Small: it is read whole. */
export class Registry {
	readonly #entries = new Map<string, TermEntry>();
	readonly #terms = new Map<string, string>();
	readonly #formerly = new Map<string, string>();

	/** Names claimed by two files of one kind. */
	readonly clashes: { readonly kind: TermKind; readonly name: string; readonly terms: readonly [string, string] }[] =
		[];

	/** Earlier addresses that another file has, as its address or as an earlier one. The second file of each is the one to mend. */
	readonly takenAddresses: {
		readonly kind: TermKind;
		readonly slug: string;
		readonly terms: readonly [string, string];
	}[] = [];

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
		for (const { kind, term, slug } of this.formerAddresses()) {
			const key = `${kind} ${slug}`;
			const other = this.#entries.has(key) ? slug : this.#formerly.get(key);
			if (other !== undefined) this.takenAddresses.push({ kind, slug, terms: [other, term] });
			else this.#formerly.set(key, term);
		}
	}

	/** The slug of the term that a name means. */
	termOf(kind: TermKind, name: string): string {
		const named = this.#terms.get(`${kind} ${name}`);
		if (named !== undefined) return named;
		const slug = slugOfName(name);
		return this.#formerly.get(`${kind} ${slug}`) ?? slug;
	}

	/** The term whose page had this slug before. */
	successorOf(kind: TermKind, slug: string): string | undefined {
		return this.#formerly.get(`${kind} ${slug}`);
	}

	/** Every earlier slug with the term that has it, sorted by kind and term. */
	*formerAddresses(): Generator<{ kind: TermKind; term: string; slug: string }> {
		for (const [key, { formerly = [] }] of this.#entries) {
			const [kind, term] = key.split(' ') as [TermKind, string];
			for (const slug of formerly) yield { kind, term, slug };
		}
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
