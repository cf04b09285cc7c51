import { expect, test } from 'vitest';
import { CHECK_HELP } from '../check/arguments.ts';
import { TempFolder } from '../testing/catalogue.ts';
import { commandLanguage } from './command-language.ts';
import { NEW_HELP } from './new-arguments.ts';
import { RENAME_HELP } from './rename-arguments.ts';

test.each([
	[[], 'ar'],
	[['--content', 'english'], 'en'],
	[['--content=english', '--no-such-option', 'نص'], 'en'],
	[['--content', 'english', '--lang', 'ar'], 'ar'],
	[['--content', 'english', '--lang', 'fr'], 'en'],
	[['--content', 'broken'], 'en'],
	[['--content', 'silent'], 'ar'],
	[['--content', 'nowhere'], 'ar'],
	[['--content'], 'ar'],
])('a command with the words %j speaks %s', (words, language) => {
	using folder = new TempFolder({
		'usual/site.yml': 'title: أرشيف\nlanguage: ar-SY\n',
		'english/site.yml': "title: Archive\nlanguage: 'en-GB'\n",
		'broken/site.yml': 'title: "Archive\nlanguage: fr\n',
		'silent/site.yml': 'title: "أرشيف\nfeeds:\n  language: en\n',
	});
	expect(commandLanguage(words, folder.path, folder.at('usual'))).toBe(language);
});

test.each([
	['new', NEW_HELP],
	['rename', RENAME_HELP],
	['check', CHECK_HELP],
])('the help of %s names the same options in both languages', (_, { ar, en }) => {
	const optionsIn = (text: string) => [...text.matchAll(/^ {2}(--[\w-]+(?: [A-Z]+)?)/gm)].map(([, option]) => option);
	expect(optionsIn(ar)).toEqual(optionsIn(en));
	expect(optionsIn(en)).toContain('--help');
});
