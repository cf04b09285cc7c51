/** What a page does in the browser. Everything can be read without it, and it has to stay small. */
const root = document.documentElement;
const find = (selector: string) => document.querySelector<HTMLElement>(selector);

// «الجمعة ٢٠ / سبتمبر / ٢٠٢٤», in the zone of the paper.
const today = find('#today') as HTMLTimeElement | null;
if (today) {
	const { zone: timeZone, digits = '', months = '' } = today.dataset;
	const now = new Date();
	// Swedes write dates as ISO does.
	today.dateTime = now.toLocaleDateString('sv', { timeZone });
	const [year, month, day] = today.dateTime.split('-').map(Number) as [number, number, number];
	const weekday = now.toLocaleDateString(root.lang, { weekday: 'long', timeZone });
	const date = `${day} / ${months.split('|')[month - 1]} / ${year}`;
	today.textContent = `${weekday} ${date.replace(/\d/g, (digit) => digits.charAt(+digit))}`;
}

const toggle = find('#theme');
if (toggle) {
	const themes = ['', 'dark', 'light'];
	let at = themes.indexOf(root.dataset['theme'] ?? '');
	const show = () => {
		(toggle.lastElementChild as HTMLElement).textContent = toggle.dataset['states']?.split('|')[at] ?? '';
	};
	toggle.hidden = false;
	toggle.onclick = () => {
		at = (at + 1) % 3;
		const theme = themes[at] ?? '';
		if (theme) root.dataset['theme'] = theme;
		else delete root.dataset['theme'];
		show();
		// Storage may be forbidden; the choice then lasts for this page.
		localStorage.setItem('theme', theme);
	};
	show();
}

// A table that is wider than the column is moved with the arrow keys, once it can be reached with Tab.
for (const box of document.querySelectorAll<HTMLElement>('.wide')) {
	if (box.scrollWidth > box.clientWidth) {
		box.tabIndex = 0;
		box.role = 'region';
		box.ariaLabel = box.closest<HTMLElement>('.body')?.dataset['wide'] ?? '';
	}
}

const cite = find('.cite');
if (cite && navigator.clipboard) {
	for (const text of cite.querySelectorAll('pre')) {
		const button = document.createElement('button');
		button.textContent = cite.dataset['copy'] ?? '';
		button.ariaLive = 'polite';
		button.onclick = async () => {
			await navigator.clipboard.writeText(text.innerText);
			button.textContent = cite.dataset['copied'] ?? '';
		};
		text.before(button);
	}
}
