import { makeExcerpt, type Run } from './excerpt.ts';
import type { Found } from './index-files.ts';
import type { PagefindFragment } from './pagefind.ts';

/** Fills a copy of the page's template with an article. Text is set as text: nothing of the index becomes markup. */
export function makeRow(template: HTMLTemplateElement, fragment: PagefindFragment, { words }: Found): HTMLElement {
	const row = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
	const { title = '', date = '', day = '', section, image, lang, dir } = fragment.meta;
	const excerpt = makeExcerpt(fragment.content, title, words);
	const link = row.querySelector('a') as HTMLAnchorElement;
	link.href = fragment.url;
	link.replaceChildren(...nodesOf(excerpt.title));
	row.querySelector('.excerpt')?.append(...nodesOf(excerpt.text));
	// Of an article in another language than its site.
	if (lang) for (const part of row.querySelectorAll<HTMLElement>('h2, .excerpt')) Object.assign(part, { lang, dir });
	const time = row.querySelector('time') as HTMLTimeElement;
	time.dateTime = day;
	time.textContent = date;
	const kicker = row.querySelector('.kicker') as HTMLElement;
	if (section) kicker.textContent = section;
	else kicker.remove();
	if (image) row.querySelector('.item')?.append(thumbnail(image));
	return row;
}

function nodesOf(runs: readonly Run[]): (Node | string)[] {
	return runs.map(({ text, isMatch }) => {
		if (!isMatch) return text;
		const mark = document.createElement('mark');
		mark.textContent = text;
		return mark;
	});
}

/** The title says what the article is about; as in other lists the picture has no text of its own. */
function thumbnail(src: string): HTMLImageElement {
	// Whether it may wait is said before it begins to load.
	return Object.assign(document.createElement('img'), { className: 'thumb', alt: '', loading: 'lazy', src });
}
