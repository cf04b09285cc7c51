import { hasMonthDay } from '../locale/month-days.ts';

/**
 * The front page shows this day of the calendar as it was when it was built. On another day, the page of that other
 * day is fetched and its headlines take their place; when there is none, what stands there stays and is still true.
 */
const block = document.querySelector<HTMLElement>('#on-this-day');
if (block) {
	const { zone: timeZone, day = '', folder = '', pages = '' } = block.dataset;
	const today = todayIn(timeZone);
	if (today !== day && hasMonthDay(pages, today)) void replace(block, `${folder}${today}/`);
}

/** Nowhere, when the browser is older than the zone. */
function todayIn(timeZone: string | undefined): string {
	try {
		return new Date().toLocaleDateString('sv', { timeZone }).slice(5);
	} catch {
		return '';
	}
}

async function replace(block: HTMLElement, address: string): Promise<void> {
	const response = await fetch(address).catch(() => undefined);
	if (!response?.ok) return;
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	const name = page.querySelector('h1 bdi')?.textContent;
	const heading = block.querySelector('h2 a');
	if (!name || !heading) return;
	const rows: HTMLElement[] = [];
	for (const section of page.querySelectorAll('[data-year]')) {
		const year = section.querySelector('h2')?.textContent?.trim() ?? '';
		for (const title of [...section.querySelectorAll<HTMLElement>('h3[data-exact]')].slice(0, OF_A_YEAR)) {
			const row = document.createElement('li');
			const label = document.createElement('span');
			label.className = 'meta';
			label.textContent = year;
			const headline = document.createElement('span');
			headline.className = 'headline';
			// An empty `lang` would say that the language is unknown.
			for (const name of ['lang', 'dir'] as const) if (title[name] !== '') headline[name] = title[name];
			headline.append(...title.children);
			row.append(label, ' ', headline);
			rows.push(row);
		}
	}
	if (rows.length === 0) return;
	heading.setAttribute('href', address);
	const date = heading.querySelector('bdi');
	if (date) date.textContent = name;
	block.querySelector('ul')?.replaceChildren(...rows.slice(0, ROWS));
	block.hidden = false;
}

/** As many as the view of the front page names. */
const ROWS = 5;
const OF_A_YEAR = 2;
