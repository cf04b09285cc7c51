import { TERM_FOLDERS, TERM_KINDS, type TermKind, termAddress, termsAddress } from '../addresses.ts';
import type { View } from './view.ts';

export interface TermIndexView {
	readonly kind: TermKind;
	readonly terms: readonly { readonly label: string; readonly address: string; readonly count: number }[];
}

interface Params {
	readonly kind: TermKind;
}

/** `/tags/` and its like: every term with its count. The template puts them in the order of the language. */
export const termIndexView: View<Params, TermIndexView> = {
	kind: 'term-index',
	all: () => TERM_KINDS.map((kind) => ({ kind })),
	touchedBy: (_, { articles, terms }) =>
		articles.length + terms.length > 0 ? TERM_KINDS.map((kind) => ({ kind })) : [],
	read({ catalogue }, { kind }) {
		const terms = catalogue
			.terms(kind)
			.map(({ term, label, count }) => ({ label, count, address: termAddress(kind, term) }));
		return { kind, terms };
	},
	path: ({ kind }) => termsAddress(kind),
	match(address) {
		const kind = TERM_KINDS.find((one) => `/${TERM_FOLDERS[one]}/` === address);
		return kind && { kind };
	},
};
