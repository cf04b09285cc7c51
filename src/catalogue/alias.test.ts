import { expect, test } from 'vitest';
import { parseAlias } from './alias.ts';

test.each([
	['/old/12.html', '/old/12.html'],
	['/old/12.php', '/old/12.php'],
	['/old/12', '/old/12/'],
	['/old/12/', '/old/12/'],
	['/old/12.php/', '/old/12.php'],
	['/old/12/index.html', '/old/12/'],
	['/OLD/Story.HTM', '/OLD/Story.HTM'],
	['/أخبار/سوق المدينة/', '/أخبار/سوق المدينة/'],
	['/%D8%AE%D8%A8%D8%B1', '/خبر/'],
	['/%d8%ae%d8%a8%d8%b1.aspx', '/خبر.aspx'],
	[`/${'آخر'.normalize('NFD')}/`, `/${'آخر'.normalize('NFC')}/`],
	[`/${encodeURI('آخر'.normalize('NFD'))}/`, `/${'آخر'.normalize('NFC')}/`],
	['/2014/05/03/slug/', '/2014/05/03/slug/'],
	['/2014/05/slug/', '/2014/05/slug/'],
	['/2014/05/123/', '/2014/05/123/'],
	['/tag/nato/', '/tag/nato/'],
	['/100%25/', '/100%/'],
	['/c++/$x;"y"/', '/c++/$x;"y"/'],
	['/archive/index.json', '/archive/index.json'],
])('%s is the address %s', (written, address) => {
	expect(parseAlias(written)).toEqual({ address });
});

const OWN = 'an address that Warraq does not make by itself, as it does those of days, lists and feeds';
const NAMES = 'names between the slashes that hold no `\\` and no `*` and do not begin with a dot';
const PERCENT = 'percent signs that begin a code of UTF-8 such as `%D8%A3`; a sign of its own is `%25`';
const ALONE = 'the path alone, without the name of the site';
const SIZE = 'at most 255 bytes between two slashes and 1000 in all';

test.each([
	['old/12.html', 'a path that begins with `/`, such as `/old/12.html`', 'Write `/old/12.html`.'],
	['https://old.example.org/%D8%AE%D8%A8%D8%B1/', ALONE, 'Write `/خبر/`.'],
	['//old.example.org/a', ALONE, 'Write `/a`.'],
	['mailto:a@example.org', ALONE, undefined],
	['/?p=12', 'a path without `?` and `#`, which servers of files do not look at', undefined],
	['/old/#part', 'a path without `?` and `#`, which servers of files do not look at', undefined],
	['/100%/', PERCENT, undefined],
	['/%ff/', PERCENT, undefined],
	['/old//12/', NAMES, undefined],
	['/../12/', NAMES, undefined],
	['/%2e%2e/12/', NAMES, undefined],
	['/old/.htaccess', NAMES, undefined],
	['/a%2Fb/', NAMES, undefined],
	['/a\\b/', NAMES, undefined],
	['/*', NAMES, undefined],
	['/old/*/', NAMES, undefined],
	['/blog/%2A.html', NAMES, undefined],
	['/a%00/', NAMES, undefined],
	['/old.html/12/', 'an address with `.html` at its end alone', undefined],
	[`/${'خ'.repeat(128)}/`, SIZE, undefined],
	[`/${'خبر/'.repeat(200)}`, SIZE, undefined],
	['/', OWN, undefined],
	['/index.html', OWN, undefined],
	['/2014/', OWN, undefined],
	['/2014/05/', OWN, undefined],
	['/2014/05/03', OWN, undefined],
	['/tags/nato/', OWN, undefined],
	['/corrections/2/', OWN, undefined],
	['/images/a.html', OWN, undefined],
	['/rss.xml', OWN, undefined],
	['/_redirects', OWN, undefined],
	['/sitemap-0.xml', OWN, undefined],
	['/2014/05/slug/index.json', OWN, undefined],
])('%s is none', (written, expected, hint) => {
	expect(parseAlias(written)).toEqual({ expected, ...(hint !== undefined && { hint }) });
});
