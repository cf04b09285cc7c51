import { slugOf } from '../locale/slug.ts';
import { type Component, react } from './react.ts';

interface State {
	/** What the writer typed; undefined while the address follows the title. */
	readonly typed?: string;
}

/**
 * The last part of the address of a new article. It follows the title by the rules of addresses until the writer types
 * another one; whatever is typed, what is kept is an address. Once the file is there its name is the address.
 */
export function addressField(): never {
	const { h, createClass } = react();
	return createClass({
		getInitialState: () => ({}),

		componentDidMount(this: Component<string, State> & { keep: () => void }) {
			this.keep();
		},

		componentDidUpdate(this: Component<string, State> & { keep: () => void }) {
			this.keep();
		},

		keep(this: Component<string, State>) {
			const { value, entry, onChange, field } = this.props;
			if (!isNew(entry)) return;
			const address = fileNameOf(this.state.typed ?? String(entry?.getIn(['data', String(field.get('from'))]) ?? ''));
			if (address !== (value ?? '')) onChange(address);
		},

		render(this: Component<string, State>) {
			const { value, entry, field, forID, classNameWrapper } = this.props;
			const isOpen = isNew(entry);
			return h('input', {
				id: forID,
				'aria-label': String(field.get('label')),
				className: classNameWrapper,
				style: { inlineSize: '100%' },
				type: 'text',
				dir: 'auto',
				readOnly: !isOpen,
				value: isOpen ? (this.state.typed ?? value ?? '') : String(entry?.getIn(['slug']) ?? ''),
				onChange: ({ target }: { target: HTMLInputElement }) => this.setState({ typed: target.value }),
				onBlur: () => this.state.typed !== undefined && this.setState({ typed: value ?? '' }),
			});
		},
	}) as never;
}

/** A file name that is an address: digits alone are the address of a day. */
export function fileNameOf(text: string): string {
	const slug = slugOf(text);
	return /^\d+$/.test(slug) ? `article-${slug}` : slug;
}

/** An article that was saved has a path. */
function isNew(entry: Component<string, State>['props']['entry']): boolean {
	return entry !== undefined && !entry.getIn(['path']);
}
