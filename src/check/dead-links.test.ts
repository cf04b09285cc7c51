import { expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import { makeContext } from './context.ts';
import { DeadLinks } from './dead-links.ts';

const archive = new TestArchive({ settings: 'feeds: { tags: [rss], minimum: 1 }\n' });
archive.sql.run(
	"INSERT INTO registry VALUES ('tag', 'nato', ?)",
	JSON.stringify({ label: 'الناتو', aliases: [], formerly: ['حلف'] }),
);
archive.put(
	{ id: '2018/03/hejaz', aliases: ['/old/12.php', '/سوق/قديم/'], tags: ['nato'] },
	{ id: '2022/01/draft', aliases: ['/old/draft/'], draft: 'true' },
);
const links = new DeadLinks(makeContext(archive, archive.sql, { content: '', theme: '' }), false);
const isDead = (url: string) => links.findingsOf('articles/2022/01/a.md', [{ url, line: 1, column: 1 }]).length > 0;

test.each([
	['an article', '/2018/03/hejaz/', false],
	['nothing', '/2018/03/hejaz-2/', true],
	['an old address of an article', '/old/12.php', false],
	['the folder that the page of one lies in', '/old/12.php/', false],
	['an old address, encoded and without its last slash', `https://example.org/${encodeURI('سوق/قديم')}`, false],
	['the old address of a draft', '/old/draft/', true],
	['a name that a tag had', '/tags/حلف/', false],
	['the same without its last slash', '/tags/حلف', false],
	['a feed of that time', '/tags/حلف/rss.xml', false],
	['a name that no tag had', '/tags/حلفاء/', true],
])('a link to %s', (_, url, dead) => expect(isDead(url)).toBe(dead));
