/** What a page does in the browser. Everything can be read without it, and with what is in the head it has 1.5 kB. */
const root = document.documentElement;
const find = (selector: string) => root.querySelector<HTMLElement>(selector);
/** What templates write into a page is there: without questions the script is shorter. */
type Written<Name extends string> = Readonly<Record<Name, string>>;

// «الجمعة ٢٠ / سبتمبر / ٢٠٢٤», in the zone of the paper.
const today = find('#today') as HTMLTimeElement;
let { digits, months, zone: timeZone } = today.dataset as Written<'digits' | 'months'> & { zone?: string | undefined };
const localised = (text: string) => text.replace(/\d/g, (digit) => digits[+digit] as string);
const now = new Date();
// Swedes write dates as ISO does.
const isoDay = () => now.toLocaleDateString('sv', { timeZone });
// A browser may be older than the zone: the reader's own then stands in.
try {
	isoDay();
} catch {
	timeZone = undefined;
}
const iso = isoDay();
const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
today.dateTime = iso;
today.textContent = `${now.toLocaleDateString(root.lang, { weekday: 'long', timeZone })} ${localised(`${day} / ${months.split('|')[month - 1]} / ${year}`)}`;

const toggle = find('#theme') as HTMLElement;
const themes = ['', 'dark', 'light'];
let at = themes.indexOf(root.dataset['theme'] ?? '');
const showTheme = () => {
	(toggle.lastElementChild as HTMLElement).textContent = (toggle.dataset as Written<'states'>).states.split('|')[
		at
	] as string;
};
toggle.hidden = false;
toggle.onclick = () => {
	at = (at + 1) % 3;
	const theme = themes[at] as string;
	root.dataset['theme'] = theme;
	showTheme();
	// Storage may be forbidden; the choice then lasts for this page.
	localStorage['theme'] = theme;
};
showTheme();

// «مضت على نشر هذا المقال ٣ سنوات», in whole years; its line is kept free, so that nothing moves.
const age = find('.age');
if (age) {
	const { day: published, forms, text } = age.dataset as Written<'day' | 'forms' | 'text'>;
	const years = year - +published.slice(0, 4) - +(iso.slice(5) < published.slice(5));
	const all = JSON.parse(forms);
	const form: string = all[new Intl.PluralRules(root.lang).select(years)] ?? all.other;
	if (years > 0) age.textContent = text.replace('{years}', form.replace('#', localised(`${years}`)));
}

// A table that is wider than the column is moved with the arrow keys, once it can be reached with Tab.
for (const box of root.querySelectorAll<HTMLElement>('.wide')) {
	if (box.scrollWidth > box.clientWidth) {
		box.tabIndex = 0;
		box.role = 'region';
		box.ariaLabel = (box.closest('.body') as HTMLElement).dataset['wide'] as string;
	}
}

// «/» leads to the search, unless the reader is writing. On Arabic keyboards «ظ» is that key.
// With another key it is a shortcut of the browser; who writes is in a form.
root.onkeydown = (event) => {
	if ('/ظ'.includes(event.key) && !(event.ctrlKey || event.metaKey || (event.target as HTMLElement).closest('form'))) {
		event.preventDefault();
		find('#q')?.focus();
	}
};

const cite = find('.cite');
const { clipboard } = navigator;
if (cite && clipboard) {
	for (const text of cite.querySelectorAll('pre')) {
		const button = document.createElement('button');
		button.textContent = cite.dataset['copy'] as string;
		button.ariaLive = 'polite';
		button.onclick = async () => {
			await clipboard.writeText(text.textContent as string);
			button.textContent = cite.dataset['copied'] as string;
		};
		text.before(button);
	}
}
