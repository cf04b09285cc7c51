/**
 * In the browser, in development alone: beside the page, what is wrong with its file; above it, why readers don't see it
 * yet; in lists, which articles those are. In a shadow root, so that neither takes the other's styles.
 */
import './freshness.ts';
import type { Preview } from './preview.ts';

const STYLE = `
:host { all: initial; display: block; position: sticky; inset-block-start: 0; z-index: 2147483646; }
* { box-sizing: border-box; }
:host, button { font: 15px/1.6 system-ui, "Segoe UI", "Noto Sans Arabic", Tahoma, sans-serif; }
.strip { padding: .3rem 1rem; text-align: center; background: #7a4b00; color: #fff; font-weight: 600; }
.panel { position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 2147483647; display: flex; flex-direction: column; inline-size: min(26rem, 100vw - 2rem); max-block-size: min(34rem, 45vh); background: #fff; color: #1b1b1b; border: 1px solid #8886; border-block-start: 4px solid #b3261e; box-shadow: 0 .5rem 2rem #0004; }
.panel.mild { border-block-start-color: #b06d00; }
header { display: flex; align-items: baseline; gap: .75rem; padding: .6rem .9rem; border-block-end: 1px solid #8884; }
@media (min-width: 64rem) { .panel { max-block-size: min(44rem, 80vh); } }
h2 { flex: 1; margin: 0; font-size: 1rem; }
button { cursor: pointer; padding: .15rem .7rem; min-block-size: 1.75rem; border: 1px solid #8888; background: transparent; color: inherit; }
button:focus-visible, .panel:focus-visible { outline: 2px solid #0b57d0; outline-offset: 2px; }
ul { margin: 0; padding: 0 .9rem; overflow-y: auto; list-style: none; }
li { padding-block: .7rem; border-block-end: 1px solid #8883; }
li:last-child { border: 0; }
p { margin: 0; overflow-wrap: anywhere; }
.stale { padding: .5rem .9rem; background: #b3261e1a; }
.where { display: flex; gap: .6rem; font-size: .85em; }
.error b { color: #b3261e; } .warning b { color: #8a5600; }
.hint { margin-block-start: .25rem; font-weight: 600; white-space: pre-wrap; }
.reopen { position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 2147483647; background: #b3261e; color: #fff; border: 0; padding: .35rem 1rem; }
@media (prefers-color-scheme: dark) { .panel { background: #202124; color: #eee; } .error b { color: #ff8a80; } .warning b { color: #ffca6b; } }
@media print { .strip, .panel, .reopen { display: none; } }
`;

/** The problems that the writer has put aside; others come up again. */
const ASIDE = 'warraq-preview-aside';

void show();

async function show(): Promise<void> {
	const response = await fetch(`/@warraq/preview?path=${encodeURIComponent(location.pathname)}`);
	if (!response.ok) return;
	const preview = (await response.json()) as Preview;
	markLists(preview);
	const host = document.createElement('warraq-preview');
	host.lang = preview.language;
	host.dir = preview.direction;
	const root = host.attachShadow({ mode: 'open' });
	root.append(element('style', { textContent: STYLE }));
	const strips = [preview.state, preview.reading].filter((text) => text !== undefined);
	for (const textContent of strips) root.append(element('div', { className: 'strip', role: 'status', textContent }));
	if (preview.problems.length > 0) root.append(...panelOf(preview));
	document.body.prepend(host);
	// The lists of an archive that is still being read fill up.
	if (preview.reading !== undefined) setTimeout(() => void refresh(host), 1000);
}

async function refresh(host: HTMLElement): Promise<void> {
	host.remove();
	await show();
}

function panelOf(preview: Preview): HTMLElement[] {
	const { words, problems, file, stale } = preview;
	const key = JSON.stringify([file, problems]);
	const isMild = problems.every(({ severity }) => severity === 'warning');
	const panel = element('section', {
		className: isMild ? 'panel mild' : 'panel',
		ariaLabel: words.title,
		tabIndex: -1,
	});
	const close = element('button', { type: 'button', textContent: words.close });
	const reopen = element('button', {
		type: 'button',
		className: 'reopen',
		textContent: words.title,
		ariaLabel: `${words.open} ${words.title}`,
	});
	const header = element('header', {});
	header.append(element('h2', { textContent: words.title }), close);
	const list = element('ul', {});
	list.append(...problems.map((problem) => itemOf(problem, file ?? '')));
	panel.append(
		header,
		...(stale === undefined ? [] : [element('p', { className: 'stale', textContent: stale })]),
		list,
	);
	const put = (isAside: boolean) => {
		panel.hidden = isAside;
		panel.style.display = isAside ? 'none' : '';
		reopen.hidden = !isAside;
		reopen.style.display = isAside ? '' : 'none';
	};
	close.onclick = () => {
		sessionStorage.setItem(ASIDE, key);
		put(true);
		reopen.focus();
	};
	reopen.onclick = () => {
		sessionStorage.removeItem(ASIDE);
		put(false);
		panel.focus();
	};
	panel.onkeydown = ({ key: pressed }) => {
		if (pressed === 'Escape') close.click();
	};
	put(sessionStorage.getItem(ASIDE) === key);
	return [panel, reopen];
}

function itemOf(
	{ line, column, severity, code, message, hint }: Preview['problems'][number],
	file: string,
): HTMLElement {
	const item = element('li', { className: severity });
	const where = element('p', { className: 'where' });
	// The editor that runs on this machine goes to the line; where there is none, the text says it all the same.
	const place = element('button', {
		type: 'button',
		dir: 'ltr',
		textContent: `${file.split('/').at(-1)}:${line}:${column}`,
		title: file,
	});
	place.onclick = () => void fetch(`/__open-in-editor?file=${encodeURIComponent(`${file}:${line}:${column}`)}`);
	where.append(place, element('b', { dir: 'ltr', textContent: code }));
	item.append(where, element('p', { dir: 'auto', textContent: message }));
	if (hint !== undefined) item.append(element('p', { className: 'hint', dir: 'auto', textContent: hint }));
	return item;
}

/** A mark behind each headline that leads to an article which readers don't see yet. */
function markLists({ unpublished }: Preview): void {
	const states = new Map(unpublished.map(({ path, state }) => [path, state]));
	for (const mark of document.querySelectorAll('[data-warraq-state]')) mark.remove();
	for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
		const state = states.get(link.pathname);
		if (state === undefined || link.textContent === '' || link.pathname === location.pathname) continue;
		const mark = element('small', { textContent: state });
		mark.dataset['warraqState'] = '';
		mark.style.cssText =
			'display:inline-block;margin-inline-start:.5em;padding-inline:.5em;background:#7a4b00;color:#fff;font:600 13px/1.7 system-ui,sans-serif';
		link.after(mark);
	}
}

function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	fields: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
	return Object.assign(document.createElement(name), fields);
}
