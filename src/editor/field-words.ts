/** What a field is for, in both languages of the newsroom: editors show it while somebody writes. */
export interface FieldWords {
	readonly ar: string;
	readonly en: string;
}

/** By kind of file and path: `article.image.alt`. */
export const FIELD_WORDS: Readonly<Record<string, FieldWords>> = {
	'article.title': { ar: 'عنوان المقال. ضعه بين علامتي اقتباس.', en: 'The headline. Put it between quotes.' },
	'article.date': {
		ar: 'وقت النشر الأول، بأرقام غربية: 2024-10-05 أو 2024-10-05T09:30:00+03:00. من غير فرق التوقيت يُقرأ بتوقيت الموقع.',
		en: 'First publication, in Western digits: 2024-10-05 or 2024-10-05T09:30:00+03:00. Without an offset it is read in the zone of the site.',
	},
	'article.updated': {
		ar: 'آخر تغيير يهم القارئ؛ لا يسبق date.',
		en: 'Last change that readers should know of; never before `date`.',
	},
	'article.sources': {
		ar: 'سطر المصادر بترتيبه: أسماء، أو اسم مع عنوانه.',
		en: 'Where the news comes from, in order: names, or a name with its address.',
	},
	'article.sources.name': { ar: 'اسم المصدر كما يُعرض.', en: 'The name of the source as readers see it.' },
	'article.sources.url': { ar: 'عنوان الخبر عند المصدر.', en: 'The address of the report at the source.' },
	'article.sources.archivedUrl': { ar: 'عنوان نسخة محفوظة منه.', en: 'The address of an archived copy.' },
	'article.tags': {
		ar: 'الوسوم: عمّ يتحدث المقال. سطر لكل وسم.',
		en: 'What the article is about. A line for each tag.',
	},
	'article.image': {
		ar: 'صورة المقال: اسم ملفها، أو src مع وصفها.',
		en: 'The lead picture: the name of its file, or `src` with what it shows.',
	},
	'article.image.src': {
		ar: 'ملف بجانب المقال، أو /name.jpg لملف في public/.',
		en: 'A file beside the article, or /name.jpg for one under public/.',
	},
	'article.image.alt': {
		ar: 'ماذا تُظهر الصورة، لمن لا يراها.',
		en: "What the picture shows, for those who don't see it.",
	},
	'article.image.caption': { ar: 'الشرح تحت الصورة.', en: 'The text under the picture.' },
	'article.image.credit': { ar: 'صاحب الصورة.', en: 'Who made the picture.' },
	'article.image.archival': { ar: 'صورة أقدم من الخبر: يُكتب «أرشيف».', en: 'An older picture than the news.' },
	'article.section': { ar: 'القسم، واحد.', en: 'The part of the paper; one.' },
	'article.authors': { ar: 'الكتّاب.', en: 'Names of the writers.' },
	'article.story': { ar: 'اسم قضية تتابعها مقالات عدة.', en: 'Name of a running story that several articles tell.' },
	'article.description': {
		ar: 'سطر تحت العنوان، وملخص في القوائم والخلاصات. من غيره تُؤخذ بداية أول فقرة.',
		en: 'Standfirst, and summary in lists and feeds; else the first paragraph.',
	},
	'article.related': { ar: 'مقالات ذات صلة: 2022/01/night-bakery.', en: 'Related articles: 2022/01/night-bakery.' },
	'article.translations': {
		ar: 'المقال نفسه بلغات أخرى: رمز اللغة ثم 2022/01/slug. اكتبه في المقالين معًا.',
		en: 'The same article in other languages: language tag, then 2022/01/slug. Search engines heed it when each names the other.',
	},
	'article.corrections': { ar: 'ما الذي كان خطأ وصُحّح، ومتى.', en: 'What was wrong and has been put right, and when.' },
	'article.corrections.date': { ar: 'يوم التصويب.', en: 'The day of the correction.' },
	'article.corrections.text': { ar: 'ما ورد خطأ، وما هو الصحيح.', en: 'What was wrong, and what is right.' },
	'article.corrections.type': { ar: 'correction تصويب، clarification توضيح.', en: 'A correction or a clarification.' },
	'article.draft': { ar: 'مسودة لا تُنشر: true أو false.', en: 'Not published yet: true or false.' },
	'article.aliases': { ar: 'عناوين سابقة للمقال.', en: 'Addresses that the article had before.' },
	'article.lang': {
		ar: 'لغة المقال إن لم تكن لغة الموقع: en.',
		en: "Language of this article, when it is not the site's: en.",
	},
	'article.withdrawn': {
		ar: 'سُحب المقال: تقول صفحته ذلك، ويخرج من القوائم والخلاصات.',
		en: 'The article was taken back: its page says so, and lists leave it out.',
	},
	'article.withdrawn.date': { ar: 'متى سُحب.', en: 'When it was taken back.' },
	'article.withdrawn.reason': { ar: 'لماذا سُحب.', en: 'Why it was taken back.' },
	'article.provenance': { ar: 'أصل مقال منقول.', en: 'Where an imported article was taken from.' },
	'article.provenance.url': { ar: 'عنوانه الأصلي.', en: 'Its original address.' },
	'article.provenance.capturedAt': { ar: 'متى أُخذ.', en: 'When it was taken.' },
	'article.provenance.method': { ar: 'كيف أُخذ.', en: 'How it was taken.' },
	'article.datePrecision': {
		ar: 'دقة التاريخ إن كانت أقل مما كُتب: day اليوم، month الشهر، year السنة، estimated تقديري.',
		en: 'How exact `date` is, when it is less than it looks: day, month, year, estimated.',
	},

	'page.title': { ar: 'عنوان الصفحة.', en: 'The title of the page.' },
	'page.description': { ar: 'جملة لمحركات البحث.', en: 'A sentence for search engines.' },
	'page.lang': {
		ar: 'لغة الصفحة إن لم تكن لغة الموقع: en.',
		en: "Language of this page, when it is not the site's: en.",
	},

	'term.label': { ar: 'الاسم كما يراه القراء.', en: 'The spelling that readers see.' },
	'term.aliases': { ar: 'صيغ أخرى تعني الاسم نفسه.', en: 'Other spellings that mean the same.' },
	'term.description': {
		ar: 'جملة أو اثنتان في أعلى صفحته وفي خلاصاته.',
		en: 'A sentence or two, at the head of its page and in its feeds.',
	},
	'term.url': { ar: 'موقع صاحب الاسم.', en: 'Where it is at home: the site of an agency, of a writer.' },
	'term.image': { ar: 'صورة كاتب، أو شعار وكالة.', en: 'A portrait of a writer, the mark of an agency.' },
	'term.image.src': {
		ar: 'ملف بجانب هذه البطاقة، أو /name.jpg لملف في public/.',
		en: 'A file beside this one, or /name.jpg for one under public/.',
	},
	'term.image.alt': {
		ar: 'ماذا تُظهر الصورة، لمن لا يراها.',
		en: "What the picture shows, for those who don't see it.",
	},
	'term.image.credit': { ar: 'صاحب الصورة.', en: 'Who made the picture.' },
	'term.formerly': {
		ar: 'آخر عناوين سابقة لصفحته: تقود إليها. يكتبها npm run rename.',
		en: 'The last parts of earlier addresses of its page: they lead to it. `npm run rename` writes them.',
	},

	'site.title': { ar: 'اسم الصحيفة.', en: 'The name of the paper.' },
	'site.description': {
		ar: 'جملة للخلاصات ومحركات البحث وأسفل الصفحات.',
		en: 'One sentence, for feeds, search engines and the footer.',
	},
	'site.url': {
		ar: 'عنوان الموقع، مع مجلده إن كان له مجلد: https://example.org/archive/.',
		en: 'Where the site is served, with its folder if it has one: https://example.org/archive/.',
	},
	'site.language': { ar: 'رمز لغة الموقع.', en: 'Language tag of the site.' },
	'site.timeZone': {
		ar: 'المنطقة الزمنية التي تُعدّ فيها الأيام: Asia/Damascus.',
		en: 'Zone in which days are counted and dates without an offset are read: Asia/Damascus.',
	},
	'site.numerals': {
		ar: 'الأرقام: arab ٠١٢، latn 012، arabext ۰۱۲.',
		en: 'Digits that Warraq writes: arab ٠١٢, latn 012, arabext ۰۱۲.',
	},
	'site.months': {
		ar: 'أسماء الشهور: dual «كانون الأول (ديسمبر)»، levantine «كانون الأول»، gregorian «ديسمبر»، maghrebi «دجنبر».',
		en: 'Arabic month names; `dual` writes both, «كانون الأول (ديسمبر)».',
	},
	'site.weekStart': { ar: 'أول أيام الأسبوع في التقويم.', en: 'The first day of the week in calendars.' },
	'site.accent': {
		ar: 'لون الروابط والأعمدة، ويُقرأ على الورق الأبيض: #8a1c1c.',
		en: 'The colour of links and bars, readable on white paper: #8a1c1c.',
	},
	'site.logo': {
		ar: 'صورة في رأس الصفحات. من غيرها يُكتب اسم الصحيفة.',
		en: 'Picture in the masthead. Without it the title stands alone.',
	},
	'site.logo.src': {
		ar: 'مسار في public/ مثل /logo.svg، أو عنوان.',
		en: 'A path under public/ such as /logo.svg, or an address.',
	},
	'site.logo.alt': { ar: 'ما يُقرأ مكانها.', en: 'What is read in its place.' },
	'site.logo.width': { ar: 'العرض بالبكسل.', en: 'Width in pixels.' },
	'site.logo.height': { ar: 'الارتفاع بالبكسل.', en: 'Height in pixels.' },
	'site.navigation': { ar: 'روابط رأس الصفحات.', en: 'Links of the masthead, after the front page.' },
	'site.navigation.label': { ar: 'نص الرابط.', en: 'Text of the link.' },
	'site.navigation.url': { ar: 'مسار مثل /tags/ أو عنوان.', en: 'A path such as /tags/, or an address.' },
	'site.footer': { ar: 'روابط أسفل الصفحات.', en: 'Links of the footer.' },
	'site.footer.label': { ar: 'نص الرابط.', en: 'Text of the link.' },
	'site.footer.url': { ar: 'مسار مثل /about/ أو عنوان.', en: 'A path such as /about/, or an address.' },
	'site.newsletter': { ar: 'نموذج اشتراك يرسل إلى خدمة بريد.', en: 'A plain form that posts to a newsletter service.' },
	'site.newsletter.action': { ar: 'العنوان الذي يرسل إليه النموذج.', en: 'Where the form posts to.' },
	'site.newsletter.field': { ar: 'اسم حقل البريد عند تلك الخدمة.', en: 'Name of the e-mail field at that service.' },
	'site.newsletter.hidden': { ar: 'حقول أخرى تطلبها الخدمة.', en: 'Fields that the service wants beside it.' },
	'site.newsletter.text': { ar: 'الجملة فوق النموذج.', en: 'The sentence above the field.' },
	'site.newsletter.consent': {
		ar: 'ما يوافق عليه القارئ، تحت النموذج.',
		en: 'What the reader agrees to, under the field.',
	},
	'site.images': { ar: 'كيف تُنشر الصور.', en: 'How pictures are published.' },
	'site.images.avif': {
		ar: 'الصور بصيغة AVIF أيضًا: أصغر بالثلث، وأبطأ صنعًا.',
		en: 'Pictures as AVIF too: a third smaller, slower to make.',
	},
	'site.images.cards': {
		ar: 'صورة تحمل العنوان لكل مقال بلا صورة، حين يُشارَك رابطه.',
		en: 'A picture with the headline for links shared elsewhere, for each article that has none.',
	},
	'site.publisher': { ar: 'الصحيفة كما تذكرها البيانات المنظمة.', en: 'The paper as structured data names it.' },
	'site.publisher.name': { ar: 'اسم الناشر؛ من غيره title.', en: 'Name of the publisher. Default: `title`.' },
	'site.publisher.logo': { ar: 'شعاره؛ من غيره logo.', en: 'Its logo. Default: `logo`.' },
	'site.publisher.url': {
		ar: 'موقع الناشر إن لم يكن هذا الموقع.',
		en: 'Where the publisher is at home, when that is not this site.',
	},
	'site.publisher.publishingPrinciples': { ar: 'صفحة مبادئ النشر.', en: 'The page of principles of publishing.' },
	'site.publisher.correctionsPolicy': { ar: 'صفحة سياسة التصويب.', en: 'The page of the policy of corrections.' },
	'site.publisher.ethicsPolicy': { ar: 'صفحة أخلاق المهنة.', en: 'The page of ethics.' },
	'site.publisher.ownershipFundingInfo': { ar: 'صفحة الملكية والتمويل.', en: 'The page of owners and funding.' },
	'site.publisher.sameAs': {
		ar: 'الصحيفة في مواقع أخرى: موسوعة، شبكات اجتماعية.',
		en: 'The paper elsewhere: in an encyclopedia, on social networks.',
	},
	'site.machineCopies': {
		ar: 'نسخ من كل مقال للبرامج، بجانب صفحته.',
		en: 'Copies of each article for programs, beside its page.',
	},
	'site.machineCopies.json': { ar: 'نسخة index.json.', en: 'The copy index.json.' },
	'site.machineCopies.markdown': {
		ar: 'ملف المقال كما هو، بترويسته.',
		en: 'The source file as it is, front matter and all.',
	},
	'site.indexNow': { ar: 'مفتاح IndexNow، من ٨ إلى ١٢٨ حرفًا.', en: 'Key of IndexNow, 8 to 128 letters.' },
	'site.sourceSeparator': {
		ar: 'ما يُرسم بين أسماء سطر المصادر.',
		en: 'What stands between the names of the sources line.',
	},
	'site.search': {
		ar: 'البحث في المقالات، في متصفح القارئ.',
		en: "Search over the articles, in the reader's browser.",
	},
	'site.search.enabled': {
		ar: 'false: بلا صفحة بحث وبلا فهارس.',
		en: 'With `false` there is no page for it and no index.',
	},
	'site.search.periodSize': {
		ar: 'عدد المقالات في الفهرس الواحد. لكل سنة فهرس، والسنة التي تزيد عليه تُقسم شهورًا.',
		en: 'Articles in one index. There is one for each year; a year with more is cut into months.',
	},
	'site.corrections': { ar: 'التصويبات في صفحات المقالات.', en: 'Corrections on the pages of articles.' },
	'site.corrections.place': {
		ar: 'مكانها: top أعلى المقال، bottom آخره، by-type التصويب أعلاه والتوضيح آخره.',
		en: 'Where they stand: `top`, `bottom`, or `by-type`: corrections at the top, clarifications at the end.',
	},
	'site.redirects': { ar: 'العناوين السابقة.', en: 'Old addresses.' },
	'site.redirects.force': {
		ar: 'لمضيف Netlify وحده: تسبق قواعد _redirects الصفحات التي في العناوين السابقة.',
		en: 'For Netlify alone: rules of `_redirects` go before the pages at old addresses.',
	},
	'site.pageSize': {
		ar: 'عدد المقالات في صفحة القائمة، من ١ إلى ٥٠٠. تغييره ينقل مقالات بين الصفحات المرقمة.',
		en: 'Articles on a page of a list, 1 to 500. Changing it moves articles between numbered pages.',
	},
	'site.feeds': { ar: 'الخلاصات.', en: 'Feeds.' },
	'site.feeds.size': { ar: 'عدد أحدث المقالات في الخلاصة، من ١ إلى ٢٠٠.', en: 'Newest articles in a feed, 1 to 200.' },
	'site.feeds.formats': { ar: 'صيغ الخلاصات؛ قائمة فارغة: بلا خلاصات.', en: 'Formats of feeds; an empty list: none.' },
	'site.feeds.sections': { ar: 'صيغ خلاصات الأقسام.', en: 'Formats of the feeds of sections.' },
	'site.feeds.tags': { ar: 'صيغ خلاصات الوسوم.', en: 'Formats of the feeds of tags.' },
	'site.feeds.sources': { ar: 'صيغ خلاصات المصادر.', en: 'Formats of the feeds of sources.' },
	'site.feeds.authors': { ar: 'صيغ خلاصات الكتّاب.', en: 'Formats of the feeds of authors.' },
	'site.feeds.corrections': { ar: 'صيغ خلاصات التصويبات.', en: 'Formats of the feeds of corrections.' },
	'site.feeds.minimum': {
		ar: 'من هذا العدد من المقالات تكون للوسم أو القسم أو المصدر أو الكاتب خلاصة.',
		en: 'From this many articles on a tag, section, source or author has a feed.',
	},
	'site.feeds.authority': {
		ar: 'المضيف في معرّفات الخلاصات. اكتب المضيف القديم إن انتقل الموقع.',
		en: 'Host in the ids of feed items; the old host when the site moves.',
	},
	'site.feeds.hub': { ar: 'عنوان محور WebSub.', en: 'A WebSub hub that feeds name.' },
	'site.admin': { ar: 'نموذج الكتّاب في /admin/.', en: 'The form for writers at `/admin/`.' },
	'site.admin.enabled': { ar: 'true: يُنشر النموذج.', en: 'With `true` the form is published.' },
	'site.admin.backend': {
		ar: 'الخدمة التي يودع فيها: github أو gitlab أو gitea، أو test للتجربة في المتصفح.',
		en: 'Where it commits to: `github`, `gitlab`, `gitea`, or `test` for trying it in the browser.',
	},
	'site.admin.repo': { ar: 'المستودع: paper/archive.', en: 'The repository: `paper/archive`.' },
	'site.admin.branch': { ar: 'الفرع الذي يُنشر منه.', en: 'The branch that is published.' },
	'site.admin.folder': {
		ar: 'مجلد المحتوى في المستودع؛ نقطة إن كان هو المستودع كله.',
		en: 'The content folder in the repository; `.` when it is the repository.',
	},
	'site.admin.baseUrl': { ar: 'حيث يسجّل الكتّاب دخولهم.', en: 'Where writers sign in.' },
	'site.admin.apiRoot': { ar: 'عنوان واجهة خدمة تخصّك.', en: 'The API of a service of your own.' },
	'site.admin.appId': { ar: 'معرّف التطبيق عند GitLab أو Gitea.', en: 'Id of the application at GitLab or Gitea.' },
	'site.admin.review': {
		ar: 'true: ما يُحفظ يبقى طلبًا حتى يُقبل.',
		en: 'With `true` what is saved waits as a pull or merge request.',
	},
	'site.news': { ar: 'أخبار Google.', en: 'Google News.' },
	'site.news.name': {
		ar: 'اسم الصحيفة عند أخبار Google؛ من غيره title.',
		en: "The paper's name as Google News has it. Default: the title.",
	},
};
