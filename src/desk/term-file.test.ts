import { describe, expect, test } from 'vitest';
import { readTermFile, type TermEntry } from '../catalogue/registry.ts';
import { ByHand } from './rename-in-article.ts';
import { checkTermFile, editTermFile, newTermFile } from './term-file.ts';

function entryOf(text: string): TermEntry {
	const { entry, problems } = readTermFile(Buffer.from(text), 'tags/nato.yml');
	if (!entry) throw new Error(JSON.stringify(problems));
	return entry;
}

/** The text after an edit, checked as a rename checks it. */
function edit(text: string, change: (entry: TermEntry) => TermEntry): string {
	const entry = change(entryOf(text));
	const edited = editTermFile(text, entryOf(text), entry);
	checkTermFile(edited, { kind: 'tag', slug: 'nato', entry });
	return edited;
}

const rename = (entry: TermEntry): TermEntry => ({
	...entry,
	label: 'الحلف',
	aliases: [...entry.aliases, entry.label],
	formerly: [...(entry.formerly ?? []), 'الناتو'],
});

describe('another label', () => {
	test.each([
		['label: "الناتو"\n', 'label: "الحلف"\naliases:\n  - "الناتو"\nformerly:\n  - "الناتو"\n'],
		[
			'# بطاقة\nlabel: الناتو # الاسم\naliases:\n- NATO # بالإنجليزية\n\n# وصف\ndescription: حلف\n',
			'# بطاقة\nlabel: الحلف # الاسم\naliases:\n- NATO # بالإنجليزية\n- "الناتو"\n\n# وصف\ndescription: حلف\nformerly:\n  - "الناتو"\n',
		],
		[
			"label: 'الناتو'\naliases: ['NATO', 'OTAN']\nformerly: [nato-1]",
			"label: 'الحلف'\naliases: ['NATO', 'OTAN', \"الناتو\"]\nformerly: [nato-1, \"الناتو\"]",
		],
		['label: الناتو\naliases: NATO\n', 'label: الحلف\naliases: ["NATO", "الناتو"]\nformerly:\n  - "الناتو"\n'],
		['label: الناتو\naliases: # لا شيء\n', 'label: الحلف\naliases: ["الناتو"] # لا شيء\nformerly:\n  - "الناتو"\n'],
		['label: الناتو\naliases: []\n', 'label: الحلف\naliases: ["الناتو"]\nformerly:\n  - "الناتو"\n'],
		['{ label: الناتو }\n', '{ label: الحلف, aliases: ["الناتو"], formerly: ["الناتو"] }\n'],
		['label: الناتو\naliases:\n  - NATO', 'label: الحلف\naliases:\n  - NATO\n  - "الناتو"\nformerly:\n  - "الناتو"'],
	])('in %j', (before, after) => {
		expect(edit(before, rename)).toBe(after);
		const asWindows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
		if (before.endsWith('\n')) expect(edit(asWindows(before), rename)).toBe(asWindows(after));
	});
});

test('a spelling that is the label now goes from the others', () => {
	const swap = (entry: TermEntry) => ({ ...entry, label: 'عمان', aliases: ['عمّان'] });
	expect(edit('label: عمّان\naliases:\n  - عمان\n', swap)).toBe('label: عمان\naliases:\n  - "عمّان"\n');
	expect(edit('label: عمّان\naliases: [عمان]\n', swap)).toBe('label: عمان\naliases: ["عمّان"]\n');
	expect(edit('label: عمّان\naliases: عمان\n', swap)).toBe('label: عمان\naliases: ["عمّان"]\n');
});

test('what another file knew is taken over', () => {
	const more = {
		description: 'حلف: عسكري',
		url: 'https://nato.int/',
		image: { path: 'tags/علم.png', alt: 'علم', credit: 'سلمى' },
	};
	expect(edit('label: الناتو\n', (entry) => ({ ...entry, ...more }))).toBe(
		'label: الناتو\ndescription: "حلف: عسكري"\nurl: "https://nato.int/"\nimage:\n  src: "../tags/علم.png"\n  alt: "علم"\n  credit: "سلمى"\n',
	);
});

test('a new file says what it should', () => {
	const entry = { label: 'ز. "خ".', aliases: ['أ\\ب'], formerly: ['ز'] };
	const text = newTermFile(entry);
	expect(text).toBe('label: "ز. \\"خ\\"."\naliases:\n  - "أ\\\\ب"\nformerly:\n  - "ز"\n');
	expect(entryOf(text)).toEqual(entry);
});

test('a file that does not say what it should is left to a person', () => {
	const text = 'label: &a الناتو\naliases: [*a, NATO]\n';
	const after = { label: 'الحلف', aliases: ['NATO', 'الناتو'] };
	const check = () =>
		checkTermFile(editTermFile(text, entryOf(text), after), { kind: 'tag', slug: 'nato', entry: after });
	expect(check).toThrow(ByHand);
});
