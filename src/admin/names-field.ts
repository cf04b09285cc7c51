import type { FormWords } from '../locale/form-words.ts';
import { readName } from './article-file.ts';
import { type Component, react, toArray } from './react.ts';

interface State {
	readonly typed: string;
}

/**
 * A field for names: those in use are suggested while one is typed, and new ones are taken. Several names can be typed at
 * once, with a comma of either script between them. What an author wrote of a source beside its name stays.
 */
export function namesField(words: FormWords): never {
	const { h, createClass } = react();
	return createClass({
		getInitialState: () => ({ typed: '' }),

		render(this: Component<unknown, State>) {
			const { value, field, forID, classNameWrapper, onChange } = this.props;
			const isMultiple = field.get('multiple') === true;
			const options = toArray(field.get('options')) as string[];
			const chosen = toArray(value) as string[];
			const write = (names: readonly string[]) => onChange(isMultiple ? names : (names.at(-1) ?? ''));
			const take = () => {
				const typed = splitNames(this.state.typed, isMultiple).filter(
					(name) => !chosen.some((one) => nameOf(one) === name),
				);
				this.setState({ typed: '' });
				if (typed.length > 0) write([...chosen, ...typed]);
			};
			const type = (typed: string, event: Partial<InputEvent>) => {
				this.setState({ typed });
				if (options.includes(typed) && isChosen(event)) setTimeout(take);
			};
			const chips = chosen.map((one, at) =>
				h(
					'li',
					{ key: nameOf(one), style: CHIP },
					h('bdi', null, nameOf(one)),
					h(
						'button',
						{
							type: 'button',
							style: REMOVE,
							'aria-label': words.removeName.replace('{name}', nameOf(one)),
							onClick: () => write(chosen.filter((_, other) => other !== at)),
						},
						'×',
					),
				),
			);
			return h(
				'div',
				null,
				chips.length > 0 && h('ul', { style: CHIPS }, ...chips),
				h('input', {
					id: forID,
					'aria-label': String(field.get('label')),
					className: classNameWrapper,
					style: INPUT,
					type: 'text',
					dir: 'auto',
					list: `${forID}-names`,
					autoComplete: 'off',
					value: this.state.typed,
					onChange: ({ target, nativeEvent }: { target: HTMLInputElement; nativeEvent: Partial<InputEvent> }) =>
						type(target.value, nativeEvent),
					onBlur: take,
					onKeyDown: (event: KeyboardEvent) => {
						// The Enter that ends a word of an input method is not ours.
						if (event.key !== 'Enter' || event.isComposing) return;
						event.preventDefault();
						take();
					},
				}),
				h('datalist', { id: `${forID}-names` }, ...options.map((name) => h('option', { key: name, value: name }))),
			);
		},
	}) as never;
}

/** Chosen from the list of names: a key of the keyboard may stand in the middle of a longer name. */
export function isChosen({ inputType }: Partial<InputEvent>): boolean {
	// Of a choice some browsers tell no sort of input.
	return inputType === undefined || inputType === 'insertReplacementText';
}

/** What was typed as names: apart at commas of either script, in NFC, without doubled spaces. */
export function splitNames(typed: string, isMultiple: boolean): string[] {
	const parts = isMultiple ? typed.split(/[,،؛;\n]/) : [typed];
	return [...new Set(parts.map((part) => part.normalize('NFC').replace(/\s+/g, ' ').trim()))].filter(
		(part) => part !== '',
	);
}

function nameOf(written: string): string {
	const name = readName(written);
	return typeof name === 'string' ? name : name.name;
}

const CHIPS = { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '0 0 6px', padding: 0, listStyle: 'none' };
const CHIP = {
	display: 'flex',
	alignItems: 'center',
	gap: '4px',
	paddingInlineStart: '10px',
	borderRadius: '4px',
	background: 'var(--sui-secondary-background-color)',
};
const REMOVE = {
	inlineSize: '28px',
	blockSize: '28px',
	border: 0,
	background: 'none',
	color: 'inherit',
	font: 'inherit',
	cursor: 'pointer',
};
const INPUT = { inlineSize: '100%' };
