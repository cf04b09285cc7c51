import { parseQuery } from '../../search/query.ts';
import { type Found, IndexFiles } from './index-files.ts';
import { nextPeriods } from './periods.ts';
import { FILTERS, formatState, parseState, type QueryState, SORTS } from './query-state.ts';
import { makeRow } from './rows.ts';
import { PAGE_SIZE, Search } from './search.ts';
import type { SearchSettings } from './settings.ts';

/** The page of search. Its address holds all of its state; the archive's own lists are shown while nothing is asked. */
const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = find<HTMLFormElement>('search');
const box = find<HTMLInputElement>('q');
const details = find<HTMLDetailsElement>('search-filters');
const chosen = find('search-chosen');
const status = find('search-status');
const failure = find('search-failure');
const retry = failure.querySelector('button') as HTMLButtonElement;
const list = find('search-list');
const more = find<HTMLButtonElement>('search-more');
const older = find<HTMLButtonElement>('search-older');
const browse = find('search-browse');
const template = find<HTMLTemplateElement>('search-result');

const settings = JSON.parse(form.dataset['settings'] ?? '') as SearchSettings;
const { words } = settings;
const files = new IndexFiles(settings.folder, settings.language);
const plurals = new Intl.PluralRules(settings.language);
const title = document.title;

let state = parseState(location.search);
let search: Search | undefined;
/** Which search the search is of: what does not change while more of it is shown. */
let searchKey = '';
/** Counts the runs, so that one that was overtaken by another shows nothing. */
let run = 0;
let typingTimer: ReturnType<typeof setTimeout> | undefined;
/** What a row shows. */
const contents = new WeakMap<Element, string>();
/** Is the last entry of the history one that typing made? It is then replaced by more typing. */
let isTyped = false;
/** The row that the reader asked for: the focus goes there once it is shown. */
let focusRow: number | undefined;

/** A pause in typing. */
const TYPING_MS = 250;
/** A search that takes less needs no word of waiting. */
const WAITING_MS = 400;
const MOST_VALUES = 100;

form.addEventListener('submit', (event) => {
	event.preventDefault();
	clearTimeout(typingTimer);
	isTyped = false;
	go(readForm());
});
box.addEventListener('input', () => {
	clearTimeout(typingTimer);
	typingTimer = setTimeout(() => {
		// A space at the end asks for nothing else, and makes no entry.
		if (go(readForm(), isTyped)) isTyped = true;
	}, TYPING_MS);
});
form.addEventListener('change', ({ target }) => {
	if (target === box) return;
	isTyped = false;
	go(readForm());
});
details.addEventListener('toggle', () => {
	if (details.open && state.query !== '') void show();
});
addEventListener('popstate', () => {
	clearTimeout(typingTimer);
	state = parseState(location.search);
	isTyped = false;
	fillForm();
	void show();
});
more.addEventListener('click', () => {
	const at = list.children.length;
	go({ ...state, pages: state.pages + 1 }, true);
	focusRow = at;
});
older.addEventListener('click', () => {
	const next = search?.next;
	if (next) go({ ...state, until: next.name }, true);
	status.focus();
});
retry.addEventListener('click', () => {
	box.focus();
	void show();
});
addEventListener('keydown', (event) => {
	if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
	const links = [...list.querySelectorAll<HTMLElement>('a')];
	const at = document.activeElement === box ? -1 : links.indexOf(document.activeElement as HTMLElement);
	if (at === -1 && document.activeElement !== box) return;
	if (event.key === 'ArrowDown') links[at + 1]?.focus();
	else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? box).focus();
	else if (event.key === 'Escape' && at >= 0) box.focus();
	else return;
	event.preventDefault();
});

fillForm();
if (state.query === '') {
	box.focus({ preventScroll: true });
	void warm();
} else void show();

/**
 * Takes a state as the page's own, in its address too.
 *
 * @returns whether the address is another
 */
function go(next: QueryState, isReplacing = false): boolean {
	const address = formatState(next);
	const isOther = address !== formatState(state);
	if (isOther)
		history[isReplacing ? 'replaceState' : 'pushState'](null, '', address === '' ? location.pathname : address);
	state = next;
	showChosen();
	void show();
	return isOther;
}

/** Searches as far as the state asks for, and shows what was found. */
async function show(): Promise<void> {
	const mine = ++run;
	const isAsked = state.query !== '';
	document.title = isAsked ? `${state.query} – ${title}` : title;
	browse.hidden = isAsked;
	failure.hidden = true;
	if (!isAsked) return clear();
	list.ariaBusy = 'true';
	const waiting = setTimeout(() => {
		if (mine === run) status.textContent = words.searching;
	}, WAITING_MS);
	try {
		const isCounting = details.open;
		const key = JSON.stringify([keyOf(state), isCounting]);
		if (!search || key !== searchKey) {
			const periods = await files.periods();
			if (mine !== run) return;
			const query = parseQuery(state.query, settings.language);
			search = new Search(files, periods, state, { query, isCounting });
			searchKey = key;
		}
		const current = search;
		await current.run(state, (rows) => {
			if (mine === run) showRows(rows);
		});
		if (mine !== run) return;
		const rows = current.found.slice(0, state.pages * PAGE_SIZE);
		showRows(rows);
		while (list.children.length > rows.length) list.lastElementChild?.remove();
		showEnd(current);
	} catch (error) {
		if (mine !== run) return;
		console.error(error);
		search = undefined;
		const isMore = document.activeElement === more;
		// What the reader has of this search stays.
		if (isOf(list.firstElementChild, keyOf(state))) hideEnd();
		else clear();
		failure.hidden = false;
		if (isMore) retry.focus();
	} finally {
		clearTimeout(waiting);
		if (mine === run) list.ariaBusy = 'false';
	}
}

/** Shows the first rows of a search. Those behind them stay when they are of the same search: they may come again. */
function showRows(rows: readonly Found[]): void {
	const key = keyOf(state);
	for (const [at, one] of rows.entries()) {
		const before = list.children[at];
		const content = `${key} ${one.id} ${one.words}`;
		// A row that is there already keeps the focus and its picture.
		if (!one.fragment || (before && contents.get(before) === content)) continue;
		const row = makeRow(template, one.fragment, one);
		contents.set(row, content);
		if (before) before.replaceWith(row);
		else list.append(row);
	}
	for (const row of [...list.children].slice(rows.length)) if (!isOf(row, key)) row.remove();
}

/** Stands for a search, however much of it is shown. */
function keyOf(state: QueryState): string {
	return formatState({ ...state, pages: 1, until: '' });
}

function isOf(row: Element | null, key: string): boolean | undefined {
	return contents.get(row as Element)?.startsWith(`${key} `);
}

function showEnd(current: Search): void {
	status.textContent = countText(current);
	more.hidden = current.found.length <= state.pages * PAGE_SIZE;
	older.hidden = current.next === undefined;
	older.textContent = words[`${state.sort === 'oldest' ? 'newer' : 'older'}${current.isWithinYear ? 'Months' : ''}`];
	for (const filter of FILTERS) fillSelect(filter, current.values(filter));
	// What was asked for may have nothing in it: the count says so.
	if (focusRow !== undefined) (list.children[focusRow]?.querySelector('a') ?? status).focus();
	focusRow = undefined;
}

/** «٣ نتائج في السنوات من ٢٠٢٢ إلى ٢٠٢٤»; of a year that was not searched whole, its months. */
function countText({ found, searched, next, missing, isWithinYear }: Search): string {
	const count = found.length;
	const form = (count === 0 ? settings.forms.zero : settings.forms[plurals.select(count)]) ?? settings.forms.other;
	const names = searched.map(({ name }) => nameOf(name, isWithinYear));
	if (state.sort !== 'oldest') names.reverse();
	const [first = '', last = ''] = [names[0], names.at(-1)];
	const isAll = next === undefined && state.year === '';
	const text = (isAll ? words.all : words[`${isWithinYear ? 'month' : 'year'}${first === last ? '' : 's'}`])
		.replace('{results}', form.replace('#', String(count)))
		.replace('{first}', first)
		.replace('{last}', last)
		.replace(/\d/g, (digit) => settings.digits.charAt(+digit));
	if (count === 0) return `${text}. ${words.none}`;
	return missing === 0 ? text : `${words.some} ${text}`;
}

/** The year of a period, or «آب (أغسطس) 2024» where that is asked for and the period is a month. */
function nameOf(period: string, hasMonth: boolean): string {
	const year = period.slice(0, 4);
	const month = settings.months[Number(period.slice(5)) - 1];
	return hasMonth && month ? `${month} ${year}` : year;
}

function clear(): void {
	list.replaceChildren();
	list.ariaBusy = 'false';
	status.textContent = '';
	hideEnd();
}

function hideEnd(): void {
	focusRow = undefined;
	more.hidden = true;
	older.hidden = true;
}

function readForm(): QueryState {
	// No field holds a file, so all values are text.
	return parseState(`?${new URLSearchParams(new FormData(form) as never)}`);
}

function fillForm(): void {
	box.value = state.query;
	select('year').value = state.year;
	select('sort').value = state.sort === SORTS[0] ? '' : state.sort;
	for (const filter of FILTERS) fillSelect(filter, []);
	showChosen();
}

/** What narrows the search is seen while its fields are folded away. */
function showChosen(): void {
	const options = [...form.querySelectorAll<HTMLOptionElement>('option:checked')];
	const names = options.filter(({ value }) => value !== '').map(({ label }) => label);
	chosen.textContent = names.length === 0 ? '' : `: ${names.join(settings.words.and)}`;
}

/** The values that can be chosen, and the chosen one. A field with nothing to choose is left out. */
function fillSelect(name: (typeof FILTERS)[number], values: readonly string[]): void {
	const field = select(name);
	const chosen = state.filters[name];
	const offered = values.slice(0, MOST_VALUES);
	if (chosen !== undefined && !offered.includes(chosen)) offered.unshift(chosen);
	// The first one, of the page itself, chooses none.
	field.replaceChildren(field.options[0] as HTMLOptionElement, ...offered.map((value) => new Option(value, value)));
	field.value = chosen ?? '';
	(field.parentElement as HTMLElement).hidden = offered.length === 0;
}

function select(name: string): HTMLSelectElement {
	return form.elements.namedItem(name) as HTMLSelectElement;
}

/**
 * While the reader types, the newest indexes are on their way. A search for one of the words on this page has the program compiled,
 * which on a telephone takes as long as a search does. What fails here is met by the search.
 */
async function warm(): Promise<void> {
	try {
		const first = nextPeriods(await files.periods(), 0);
		await Promise.all(first.map((period) => files.open(period)));
		const [newest] = first;
		if (!newest) return;
		const word = browse.querySelector('[aria-labelledby=sections] a, [aria-labelledby=tags] a')?.textContent ?? '';
		const query = parseQuery(word, settings.language);
		const { found } = await files.search(newest, query, { filters: {}, sort: 'best' }, false);
		await found[0]?.load();
	} catch {}
}
