import { RESERVED_NAMES } from '../addresses.ts';
import { slugOf } from '../locale/slug.ts';
import type { FieldContext } from './fields.ts';
import { type Component, react } from './react.ts';

/** Where a new article goes. */
export interface Place {
	/** Of the date as it is written, in the zone of the site; the browser's may be in another month. */
	readonly year: string;
	readonly month: string;
	readonly slug: string;
}

interface State {
	/** What the writer typed; undefined while the address follows the title. */
	readonly typed?: string;
}

type Field = Component<unknown, State> & { readonly keep: () => void };

/**
 * The address of a new article. Its last part follows the title by the rules of addresses until the writer types another
 * one; whatever is typed, what is kept is an address. Once the file is there its name is the address.
 */
export function addressField(): never {
	const { h, createClass } = react();
	return createClass({
		getInitialState: () => ({}),

		componentDidMount(this: Field) {
			this.keep();
		},

		componentDidUpdate(this: Field) {
			this.keep();
		},

		keep(this: Field) {
			const { value, entry, field, onChange } = this.props;
			if (!isNew(entry)) return;
			const writtenIn = (name: string) => String(entry?.getIn(['data', name]) ?? '');
			const name = this.state.typed ?? writtenIn(String(field.get('from')));
			const place = placeOf(field.get('of') as FieldContext['form'], name, writtenIn('date'));
			if (JSON.stringify(place) !== JSON.stringify(readPlace(value))) onChange(place);
		},

		render(this: Field) {
			const { value, entry, field, forID, classNameWrapper } = this.props;
			const isOpen = isNew(entry);
			const { slug } = readPlace(value);
			return h('input', {
				id: forID,
				'aria-label': String(field.get('label')),
				className: classNameWrapper,
				style: { inlineSize: '100%' },
				type: 'text',
				dir: 'auto',
				readOnly: !isOpen,
				value: isOpen ? (this.state.typed ?? slug) : String(entry?.getIn(['slug']) ?? ''),
				onChange: ({ target }: { target: HTMLInputElement }) => this.setState({ typed: target.value }),
				onBlur: () => this.state.typed !== undefined && this.setState({ typed: slug }),
			});
		},
	}) as never;
}

/** @param date as the form writes it: `2024-11-01T01:30:00.000+03:00` */
export function placeOf(kind: FieldContext['form'], name: string, date: string): Place {
	const [, year = '', month = ''] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
	const slug = slugOf(name);
	return { year, month, slug: isTaken(kind, slug) ? `${kind}-${slug}` : slug };
}

/** Digits alone are the address of a day or a year; below the folder of a kind of names nothing is taken. */
function isTaken(kind: FieldContext['form'], slug: string): boolean {
	return (kind !== 'term' && /^\d+$/.test(slug)) || (kind === 'page' && RESERVED_NAMES.has(slug));
}

/** As the form hands it over: a plain object, an Immutable map, or nothing yet. */
function readPlace(value: unknown): Place {
	const place =
		typeof value === 'object' && value !== null && 'toJS' in value ? (value.toJS as () => unknown)() : value;
	const { year = '', month = '', slug = '' } = (place ?? {}) as Partial<Place>;
	return { year, month, slug };
}

/** An article that was saved has a path. */
function isNew(entry: Field['props']['entry']): boolean {
	return entry !== undefined && !entry.getIn(['path']);
}
