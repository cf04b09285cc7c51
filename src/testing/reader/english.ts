import type { Sandbox } from '../sandbox.ts';

/** A small archive in English, with an article in Arabic: the same pages from left to right. */
export function englishArchive(sandbox: Sandbox): void {
	sandbox.write('site.yml', SETTINGS);
	sandbox.write('pages/about.md', '---\ntitle: About this paper\n---\nA paper of a small harbour town.\n');
	sandbox.write('articles/2023/05/harbour-reopens.md', LONG);
	sandbox.write('articles/2022/05/arabic-guest.md', ARABIC);
	sandbox.write('articles/1950/01/old-map.md', OLD);
	for (let at = 0; at < 11; at++) sandbox.write(`articles/2022/0${1 + (at % 3)}/brief-${at}.md`, brief(at));
}

/** One address for each template, on the English archive. */
export const ENGLISH_PAGES: readonly (readonly [name: string, address: string])[] = [
	['front page', '/'],
	['article', '/2023/05/harbour-reopens/'],
	['article in Arabic', '/2022/05/arabic-guest/'],
	['term list', '/tags/harbour/'],
	['numbered list page', '/tags/harbour/1/'],
	['term index', '/tags/'],
	['year', '/2022/'],
	['month', '/2022/01/'],
	['day', '/2022/01/01/'],
	['on this day', '/on-this-day/01-01/'],
	['page', '/about/'],
	['feeds', '/feeds/'],
	['search', '/search/'],
	['not found', '/404.html'],
];

const SETTINGS = `title: The Harbour Letter
description: News of a small harbour town
url: https://letter.example/
language: en
numerals: latn
timeZone: Europe/Lisbon
pageSize: 3
newsletter:
  action: https://newsletter.example/subscribe
  consent: One letter a week, until you say stop.
`;

const LONG = `---
title: "Harbour reopens after the storm, \\"as good as it gets\\" (for now)"
date: "2023-05-12T08:30:00+01:00"
updated: "2023-05-13T09:00:00+01:00"
section: Town
authors: [Ana Reis, Tom Field]
sources: [The Harbour Letter, Reuters]
tags: [harbour, storm]
description: Cranes move again; the breakwater will take another winter.
corrections:
  - { date: "2023-05-14", text: "The breakwater is 310 metres long, not 301." }
---

The first ship came in at dawn[^1], and by noon three of the four cranes were moving.

## What was lost

> We counted the boats twice, and twice we were two short.

| Quay | Length | Depth | Dredging | Concrete | Insurance |
|------|-------:|------:|:--------:|----------|-----------|
| North | 310 m | 9 m | 120,000 | 300,000 | 14,000 |
| South | 180 m | 6 m | 80,000 | 150,000 | 9,000 |

1. Clear the channel.
2. Mend the light.

::read-more{article=2022/01/brief-0}

\`\`\`
tide: 3.4 m at 06:12
\`\`\`

[^1]: The pilot's log says 05:52.
`;

const ARABIC = `---
title: "رسالة من الميناء (NRC) في 12-13 أيار"
date: "2022-05-12"
lang: ar
tags: [harbour]
translations: { en: 2023/05/harbour-reopens }
corrections:
  - { date: "2022-05-13", text: "NRC: وصلت ثلاث سفن." }
---

وصلت السفينة الأولى عند الفجر، وبحلول الظهر كانت ثلاث رافعات تتحرك.
`;

/** Nobody knows the day. */
const OLD = `---
title: A map of the old harbour
date: 1950-01-01
datePrecision: year
---

The quay was shorter then.
`;

function brief(at: number): string {
	const day = String(1 + at).padStart(2, '0');
	return `---
title: Short news number ${at}
date: 2022-0${1 + (at % 3)}-${day}
section: ${at % 2 === 0 ? 'Town' : 'Sea'}
tags: [harbour, ${at % 2 === 0 ? 'boats' : 'weather'}]
${at === 0 ? 'updated: 2022-01-05\n' : ''}---
What happened on day ${at}, in one sentence.
`;
}
