/**
 * Problems in Arabic, each under the English that the code says. `{q1}` stands for what `quote` made of an author's text,
 * `{1}` for anything else; a value that is a phrase itself is looked up in `ARABIC_PHRASES`.
 */
export const ARABIC_PROBLEMS: readonly (readonly [english: string, arabic: string])[] = [
	// Files.
	['Unexpected file of {1} MB, expected at most {2} MB.', 'حجم الملف {1} م.ب، وأكبر ما يُقبل {2} م.ب.'],
	['Unexpected NUL byte, expected text.', 'في الملف بايت صفري (NUL)، والمنتظر نص.'],
	['The file looks like UTF-16: save it as UTF-8.', 'يبدو الملف بترميز UTF-16: احفظه بترميز UTF-8.'],
	['The file may be damaged or not a text file.', 'لعل الملف تالف، أو ليس ملفًا نصيًا.'],
	['Unexpected bytes that are not UTF-8.', 'ترميز الملف ليس UTF-8.'],
	['Save the file as UTF-8.', 'احفظ الملف بترميز UTF-8.'],
	[
		'Unexpected place for an article: its path is its address, expected articles/YYYY/MM/slug.md with a slug of lower-case letters, digits and hyphens.',
		'مسار المقال هو عنوانه، وهذا المسار لا يصلح عنوانًا. المنتظر articles/YYYY/MM/slug.md، والاسم حروف (اللاتينية صغيرة) وأرقام وشرطات بلا مسافات.',
	],
	[
		'Unexpected spelling of the file name (Unicode NFD), expected that of links and addresses (NFC).',
		'اسم الملف مكتوب بحروف مفككة (NFD)، والمنتظر كما تُكتب الروابط والعناوين (NFC).',
	],
	['Unexpected file name ending, expected `{1}`.', 'لاحقة اسم الملف غير متوقعة، والمنتظر `{1}`.'],
	[
		'Unexpected symbolic link that leads out of the content folder, expected a file in it.',
		'وصلة رمزية تقود إلى خارج مجلد المحتوى، والمنتظر ملف فيه.',
	],
	[
		'Unexpected file name {q1}: it is the address, expected letters, digits and hyphens.',
		'اسم الملف {q1} هو عنوان الصفحة، والمنتظر حروف وأرقام وشرطات.',
	],
	[
		"Unexpected page name {q1}: {2} is an address of Warraq's own, expected another name.",
		'اسم الصفحة {q1} محجوز: {2} من عناوين ورّاق نفسه. اختر اسمًا آخر.',
	],
	[
		'Unexpected page name {q1}: it is the address, expected letters, digits and hyphens, not digits alone.',
		'اسم الصفحة {q1} هو عنوانها، والمنتظر حروف وأرقام وشرطات، لا أرقام وحدها.',
	],
	[
		'Unexpected second page for {1}: {2} has that address too, expected each address once.',
		'صفحتان بعنوان واحد هو {1}: والأخرى {2}. لكل عنوان صفحة واحدة.',
	],
	// Front matter.
	[
		'Unexpected beginning of the file, expected front matter: fields between two lines of `---`.',
		'لا ترويسة في أول الملف، والمنتظر حقول بين سطرين من `---`.',
	],
	[
		'Begin the file with: ---, title: "…", date: 2022-01-08, --- (each on a line of its own).',
		'ابدأ الملف بأربعة أسطر: \u200e---\u200e ثم \u200etitle: "…"\u200e ثم \u200edate: 2022-01-08\u200e ثم \u200e---\u200e.',
	],
	[
		'Unexpected front matter in TOML, expected YAML between two lines of `---`.',
		'الترويسة بصيغة TOML، والمنتظر YAML بين سطرين من `---`.',
	],
	[
		'Write `---` for `+++` and `name: "value"` for `name = "value"`.',
		'اكتب `---` بدل `+++`، و`name: "value"` بدل `name = "value"`.',
	],
	[
		'Unexpected front matter in {q1}, expected YAML between two lines of `---`.',
		'الترويسة بلغة {q1}، والمنتظر YAML بين سطرين من `---`.',
	],
	[
		'Front matter is data and never runs. Write the fields as `name: "value"` lines.',
		'الترويسة بيانات لا تُنفَّذ. اكتب الحقول أسطرًا هكذا: `name: "value"`.',
	],
	['Unexpected front matter of {1} kB, expected at most {2} kB.', 'حجم الترويسة {1} ك.ب، وأكبر ما يُقبل {2} ك.ب.'],
	[
		'Unexpected YAML tag (a word that begins with `!`), expected text, a list or `name: value` lines.',
		'في الترويسة كلمة تبدأ بعلامة `!`، ولها في YAML معنى خاص. المنتظر نص أو قائمة أو أسطر `name: value`.',
	],
	[
		'If the text begins with `!`, put quotes around it; else leave the tag out.',
		'إن كان النص يبدأ بعلامة `!` فضعه بين علامتي اقتباس، وإلا فاحذف الكلمة.',
	],
	['Unexpected YAML, expected lines of `name: "value"`.', 'الترويسة ليست حقولًا، والمنتظر أسطر هكذا: `name: "value"`.'],
	[
		'Unexpected YAML aliases ({1}), expected at most 50.',
		'في الترويسة إحالات YAML لا تصلح ({1})، والمنتظر خمسون على الأكثر.',
	],
	['Unexpected YAML: {1}.', 'خطأ في كتابة الترويسة (YAML): {1}.'],
	['Indent with spaces; YAML takes no tabs.', 'أزح السطر بمسافات، لا بمفتاح Tab.'],
	[
		'A `#` begins a comment: put quotes around the name, or leave the `#` out.',
		'العلامة `#` تبدأ تعليقًا: ضع الاسم بين علامتي اقتباس، أو احذف `#`.',
	],
	['Put straight quotes around the value: {1}', 'ضع القيمة بين علامتي اقتباس مستقيمتين: {1}'],
	['Put quotes around the value: {1}', 'ضع القيمة بين علامتي اقتباس: {1}'],
	['Put quotes around the whole value: {1}', 'ضع القيمة كلها بين علامتي اقتباس: {1}'],
	['Close the quote: {1}', 'أغلق علامة الاقتباس: {1}'],
	[
		'Unexpected comment behind `{1}`: the text from `#` on is left out.',
		'تعليق بعد `{1}`: ما بعد العلامة `#` لا يُقرأ.',
	],
	['If it belongs to the text, put quotes around the value: {1}', 'إن كان من النص فضع القيمة بين علامتي اقتباس: {1}'],
	['Unexpected field {1}, expected a known one.', 'الحقل {1} غير معروف.'],
	['Did you mean `{1}`?', 'لعلك تقصد `{1}`.'],
	['Missing `{1}`, expected {2}.', 'الحقل `{1}` ناقص، والمنتظر {2}.'],
	['Unexpected {q1} for `{2}`, expected {3}.', 'القيمة {q1} لا تصلح للحقل `{2}`، والمنتظر {3}.'],
	['Unexpected {1} in `{2}`, expected a known field.', 'في `{2}` حقل غير معروف: {1}.'],
	['Unexpected {1}, expected a known field.', 'حقل غير معروف: {1}.'],
	['Unexpected {1}, expected a field of site.yml.', 'ليس من حقول site.yml: {1}.'],
	['Write `{1}`, with Western digits.', 'اكتب `{1}`، بأرقام غربية.'],
	['Unexpected `updated` before `date`, expected a later moment.', 'وقت `updated` قبل وقت `date`، والمنتظر بعده.'],
	['Unexpected «{1}» in the {2} {q3}, expected one {4}.', 'في {2} {q3} فاصلة «{1}»، والمنتظر اسم واحد.'],
	['Write several as {1}.', 'إن كانت عدة أسماء فاكتبها قائمة: {1}.'],
	['Unexpected name {q1}, expected a letter or a digit in it.', 'الاسم {q1} بلا حرف ولا رقم.'],
	[
		'Unexpected folder {1} for an article of {2}. The address stays as it is.',
		'المقال في مجلد {1} وتاريخه {2}. ويبقى العنوان كما هو.',
	],
	// Pictures.
	[
		'Unexpected image path {q1}, expected a file beside the article or under public/.',
		'مسار الصورة {q1} لا يصلح، والمنتظر ملف بجانب المقال أو في public/.',
	],
	[
		'Unexpected image path {q1}: there is no such file, expected one beside the article or under public/.',
		'لا وجود لملف الصورة {q1}، والمنتظر ملف بجانب المقال أو في public/.',
	],
	['Unexpected image {q1}: {2}.', 'الصورة {q1} لا تصلح: {2}.'],
	[
		"Unexpected picture {q1} without `alt`, expected a description for those who don't see it.",
		'الصورة {q1} بلا وصف `alt` لمن لا يراها.',
	],
	['Say in a sentence what the picture shows.', 'صِف في جملة ما يُرى في الصورة.'],
	['Say in a sentence what the picture shows. Write {q1}.', 'صِف في جملة ما يُرى في الصورة. اكتب {q1}.'],
	['Unexpected {q1} for `alt`, expected what the picture shows.', 'الوصف {q1} في `alt` لا يقول ما في الصورة.'],
	['Write what a reader would see.', 'اكتب ما يراه القارئ فيها.'],
	[
		'Unexpected caption that repeats `alt`: who listens to the page hears it twice.',
		'الشرح يكرر الوصف `alt`، فيسمعه مرتين من يستمع إلى الصفحة.',
	],
	[
		'Say in `alt` what is to be seen, and in the caption what is not: who, where, when.',
		'قل في `alt` ما يُرى، وفي الشرح ما لا يُرى: مَن وأين ومتى.',
	],
	[
		'Unexpected lead picture {q1} of {2} × {3} pixels, expected at least {4} on its longer side, better 1200.',
		'صورة المقال {q1} صغيرة: {2} × {3} بكسل، والمنتظر {4} على الأقل في ضلعها الأطول، وخير منها 1200.',
	],
	[
		'Ask for a larger file; do not blow up this one. A picture of the past may say `archival: true`.',
		'اطلب ملفًا أكبر ولا تكبّر هذا. وإن كانت صورة قديمة فاكتب `archival: true`.',
	],
	// Links.
	[
		'Unexpected {1} to {q2}, expected the file of an article or page that exists.',
		'{1} إلى {q2}، ولا وجود لمقال أو صفحة بهذا المسار.',
	],
	[
		"Unexpected {1} to {q2}: it is a draft or scheduled, and readers can't open it yet.",
		'{1} إلى {q2}، وهو مسودة أو مؤجل لا يستطيع القراء فتحه بعد.',
	],
	[
		"Unexpected link to {q1}, expected an article's .md file, or an address that begins with / or https://.",
		'رابط إلى {q1}، والمنتظر ملف \u200e.md\u200e لمقال، أو عنوان يبدأ بعلامة / أو https://.',
	],
	[
		'A link to a file that readers download goes under public/: write `/report.pdf` for `public/report.pdf`.',
		'الملف الذي يحمّله القراء يوضع في public/: اكتب `/report.pdf` للملف `public/report.pdf`.',
	],
	[
		'Unexpected link to {q1}: the site has no such page, expected one that exists.',
		'رابط إلى {q1}، ولا صفحة في الموقع بهذا العنوان.',
	],
	[
		'Link to the file (`../../2022/01/slug.md`): a missing one is an error then.',
		'اربط بملف المقال نفسه (`../../2022/01/slug.md`)، فإن غاب كان خطأً يُرى.',
	],
	['Unexpected {q1}: {2} has no such heading, expected the text of one.', 'لا عنوان فرعي باسم {q1} في {2}.'],
	['Write the heading as it stands, with hyphens for spaces.', 'اكتب العنوان الفرعي كما هو، وضع شرطة مكان كل مسافة.'],
	// Body.
	[
		'Unexpected {q1}, expected `::read-more{article=YYYY/MM/slug}` on a line of its own.',
		'لا معنى لـ{q1}، والمنتظر `::read-more{article=YYYY/MM/slug}` في سطر وحده.',
	],
	[
		'Unexpected HTML element {q1}, expected text markup: the element is left out of the page.',
		'العنصر {q1} من HTML لا يُقبل في المتن، ويُحذف من الصفحة.',
	],
	[
		'Unexpected depth of quotations, lists or HTML elements in each other, expected at most 50.',
		'اقتباسات أو قوائم أو عناصر HTML بعضها في بعض إلى عمق يزيد على 50.',
	],
	// Names.
	['Unexpected {1} {q2}: its address {3} is that of {q4} in {5}.', '{1} {q2}: عنوانه {3} هو عنوان {q4} في {5}.'],
	[
		'If both are one {1}, write {2} with `label` and `aliases`; if not, give one of them a file of another name there.',
		'إن كانا واحدًا فاكتب {2} وفيه `label` و`aliases`، وإلا فاجعل لأحدهما هناك ملفًا باسم آخر.',
	],
	[
		'Unexpected name {q1}: {2} has it too, expected it in one file.',
		'الاسم {q1} في ملف {2} أيضًا، والمنتظر أن يكون في ملف واحد.',
	],
	[
		'Unexpected spelling {q1} of the {2}: {3} {q4}, expected one spelling.',
		'{2} مكتوب بصورتين: هنا {q1}، و{3} {q4}. اختر صورة واحدة.',
	],
	[
		'Run: {1}. If they are two, a file for each in {2} says so.',
		'نفّذ: {1}. وإن كانا اثنين فاجعل لكل منهما ملفًا في {2}.',
	],
	[
		'Unexpected {1} {q2}: {3} {q4}, expected one name if both are one.',
		'{1} {q2} قريب من غيره: {3} {q4}. إن كانا واحدًا فالمنتظر اسم واحد.',
	],
	// Earlier addresses.
	[
		'Unexpected alias {q1}: it is the address that the article has, expected an older one.',
		'العنوان السابق {q1} هو عنوان المقال نفسه، والمنتظر عنوان أقدم.',
	],
	['Unexpected alias {q1}: {2}, expected each address once.', 'العنوان السابق {q1}: {2}. لكل عنوان ملف واحد.'],
	['Remove it.', 'احذفه.'],
	['Remove it here.', 'احذفه من هنا.'],
	['Remove it in one of the two files.', 'احذفه من أحد الملفين.'],
	[
		'Unexpected earlier address {1} in `formerly`: {2} has it, expected one that no other term has.',
		'العنوان السابق {1} في `formerly`: هو في {2} أيضًا، والمنتظر عنوان ليس لغيره.',
	],
	['Remove {q1} from `formerly` of one of them.', 'احذف {q1} من `formerly` في أحدهما.'],
	[
		'Unexpected image path {q1}, expected a file beside this one or under public/.',
		'مسار الصورة {q1} لا يصلح، والمنتظر ملف بجانب هذا الملف أو في public/.',
	],
	// Headlines and dates.
	[
		'Unexpected {q1} in the headline: it means another time when the article is read later.',
		'في العنوان {q1}: ويتغير معناها حين يُقرأ المقال بعد زمن.',
	],
	[
		'Name the day, the month or the year, or leave it to the date.',
		'سمِّ اليوم أو الشهر أو السنة، أو دع ذلك لتاريخ المقال.',
	],
	[
		'Unexpected headline {q1}: {2} has it too, expected one of its own.',
		'العنوان {q1} هو عنوان {2} أيضًا، والمنتظر عنوان خاص به.',
	],
	[
		'Readers of lists and of search results can not tell the two apart.',
		'لا يميز القارئ أحدهما من الآخر في القوائم ونتائج البحث.',
	],
	[
		'Unexpected file name: it differs from {1} in spelling only, expected one that can be told apart.',
		'لا يختلف اسم الملف عن {1} إلا في الرسم، والمنتظر اسم يميزه.',
	],
	[
		'Unexpected date {q1} in the future: the article waits for it, expected a day that has come unless it is to wait.',
		'التاريخ {q1} في المستقبل، فلا يُنشر المقال قبله.',
	],
	[
		'It is published by the first build after that time.',
		'يُنشر في أول بناء بعد ذلك الوقت. إن كان مؤجلًا عن قصد فلا بأس.',
	],
	['Unexpected date {q1}, expected one since there are newspapers.', 'التاريخ {q1} أقدم من الصحف.'],
	[
		'1970-01-01 is the zero of computers: look up when it was published.',
		'\u200e1970-01-01\u200e هو صفر الحواسيب: ابحث عن تاريخ النشر.',
	],
	['Is it a year of the Hijra? Write the Gregorian date.', 'أهي سنة هجرية؟ اكتب التاريخ الميلادي.'],
	['Look at the digits of the year.', 'راجع أرقام السنة.'],
	// Prose.
	[
		'Unexpected space before «{1}», expected the mark at the end of the word.',
		'مسافة قبل «{1}»، والعلامة تلتصق بالكلمة التي قبلها.',
	],
	['Unexpected Latin «{1}» in Arabic text, expected «{2}».', 'علامة لاتينية «{1}» في نص عربي، والمنتظر «{2}».'],
	['Write {q1}.', 'اكتب {q1}.'],
	['Write `{1}`.', 'اكتب `{1}`.'],
	['Write {q1} or {q2}.', 'اكتب {q1} أو {q2}.'],
	['Write {q1}, unless the word is of another language.', 'اكتب {q1}، إلا إن كانت الكلمة من لغة أخرى.'],
	[
		'Unexpected shapes of letters in {q1} (from a PDF?), expected letters.',
		'في {q1} أشكال حروف لا حروف (من ملف PDF؟)، فلا يجدها البحث.',
	],
	[
		'Unexpected {1} of a Persian keyboard in {q2}, expected Arabic letters.',
		'في {q2} حروف لوحة فارسية ({1})، والمنتظر حروف عربية.',
	],
	['Unexpected invisible character {1} ({2}), expected none.', 'محرف لا يُرى {1} ({2}).'],
	['Delete it.', 'احذفه.'],
	[
		'Unexpected {q1} without its partner, expected the {q2} that {3} the quotation.',
		'علامة {q1} بلا قرينتها {q2} التي {3} الاقتباس.',
	],
	['Add the missing mark, or delete this one.', 'أضف العلامة الناقصة، أو احذف هذه.'],
	['Unexpected {q1} that readers will see, expected emphasis.', 'سيرى القارئ {q1} نجومًا لا تمييزًا للنص.'],
	['The field takes no marks: leave {q1} out.', 'لا علامات في هذا الحقل: احذف {q1}.'],
	['Put a space outside of {q1}, and none inside.', 'ضع المسافة خارج {q1}، ولا تضع مسافة داخلها.'],
	[
		'Unexpected spaces in the path of {1}: readers will see {q2}, expected a path without spaces or in angle brackets.',
		'في مسار {1} مسافات، فيرى القارئ {q2}. المنتظر مسار بلا مسافات، أو بين قوسين زاويين.',
	],
	[
		'Unexpected {q1} at the beginning of a line, expected a list with Western digits.',
		'السطر يبدأ بـ{q1}، وأرقام القوائم غربية.',
	],
	['Write {q1}: the page shows the number as the browser does.', 'اكتب {q1}، والصفحة تعرض الرقم كما يعرضه المتصفح.'],
	// Settings.
	[
		'Unexpected YAML aliases, expected at most 50, and none inside what it stands for.',
		'إحالات YAML لا تصلح: المنتظر خمسون على الأكثر، ولا واحدة منها داخل ما تحيل إليه.',
	],
	['Unexpected alias {q1}, expected one whose anchor {q2} comes before it.', 'إحالة {q1} لم تسبقها علامتها {q2}.'],
	['Unexpected YAML, {1}.', 'خطأ في كتابة site.yml: {1}.'],
	[
		'Unexpected content of site.yml, expected lines of `name: value`.',
		'ليس في site.yml حقول، والمنتظر أسطر `name: value`.',
	],
];

/** Words that stand for a value inside of a message. */
export const ARABIC_PHRASES: readonly (readonly [english: string, arabic: string])[] = [
	['text', 'نص'],
	['a list', 'قائمة'],
	['`name: value` lines', 'أسطر `name: value`'],
	['a date', 'تاريخ'],
	['at least {1}', '{1} على الأقل'],
	['at most {1}', '{1} على الأكثر'],
	['`{1}` or `{2}`', '`{1}` أو `{2}`'],
	[
		'ISO 8601, such as `2022-01-08T10:15:00+02:00` or `2022-01-08`',
		'تاريخ بصيغة ISO 8601، مثل `2022-01-08T10:15:00+02:00` أو `2022-01-08`',
	],
	['an address that begins with `https://`', 'عنوان يبدأ بـ`https://`'],
	['an address that begins with `/` or `https://`', 'عنوان يبدأ بعلامة `/` أو بـ`https://`'],
	['an address that begins with `/`, `https://` or `mailto:`', 'عنوان يبدأ بعلامة `/` أو بـ`https://` أو `mailto:`'],
	['an address such as `{1}`', 'عنوان مثل `{1}`'],
	['an address of at most 500 bytes', 'عنوان لا يزيد على 500 بايت'],
	['the id of an article such as `2021/12/slug`', 'معرّف مقال مثل `2021/12/slug`'],
	['a language tag such as `en` before the id', 'رمز لغة مثل `en` قبل المعرّف'],
	['a language tag such as `{1}`', 'رمز لغة مثل `{1}`'],
	['an IANA time zone such as `Asia/Damascus`', 'منطقة زمنية من IANA مثل `Asia/Damascus`'],
	['a colour such as `#8a1c1c`', 'لون مثل `#8a1c1c`'],
	['a whole number from {1} to {2}', 'عدد صحيح من {1} إلى {2}'],
	['a whole number from {1} on', 'عدد صحيح من {1} فصاعدًا'],
	['a host such as `example.org`', 'اسم مضيف مثل `example.org`'],
	['a key of 8 to 128 letters, digits and hyphens', 'مفتاح من 8 إلى 128 حرفًا ورقمًا وشرطة'],
	['{1} has that address', 'هو عنوان {1}'],
	['{1} names it too', 'يذكره {1} أيضًا'],
	['this file', 'هذا الملف'],
	['the path alone, without the name of the site', 'المسار وحده، بلا اسم الموقع'],
	['a path that begins with `/`, such as `/old/12.html`', 'مسار يبدأ بعلامة `/`، مثل `/old/12.html`'],
	[
		'a path without `?` and `#`, which servers of files do not look at',
		'مسار بلا `?` ولا `#`، فخوادم الملفات لا تنظر فيهما',
	],
	[
		'percent signs that begin a code of UTF-8 such as `%D8%A3`; a sign of its own is `%25`',
		'علامات `%` تبدأ رمزًا من UTF-8 مثل `%D8%A3`، والعلامة وحدها تُكتب `%25`',
	],
	[
		'names between the slashes that hold no `\\` and no `*` and do not begin with a dot',
		'أسماء بين الخطوط المائلة لا تبدأ بنقطة ولا فيها `\\` ولا `*`',
	],
	['an address with `.html` at its end alone', 'عنوان ليس فيه `.html` إلا في آخره'],
	['at most {1} bytes between two slashes and {2} in all', '{1} بايت على الأكثر بين خطين مائلين، و{2} في الكل'],
	[
		'an address that Warraq does not make by itself, as it does those of days, lists and feeds',
		'عنوان لا يصنعه ورّاق نفسه، كعناوين الأيام والقوائم والخلاصات',
	],
	[
		'a file beside this one, or `/name.jpg` for `public/name.jpg`',
		'ملف بجانب هذا الملف، أو `/name.jpg` للملف `public/name.jpg`',
	],
	['the last part of an earlier address, such as `nato`', 'آخر جزء من عنوان سابق، مثل `nato`'],
	['tag', 'الوسم'],
	['source', 'المصدر'],
	['author', 'الكاتب'],
	['section', 'القسم'],
	['link', 'رابط'],
	['read-more', '«اقرأ المزيد»'],
	['related', 'مقال ذو صلة'],
	['translation', 'ترجمة'],
	['a link', 'الرابط'],
	['a picture', 'الصورة'],
	['this text', 'هذا النص'],
	['opens', 'تفتح'],
	['closes', 'تغلق'],
	['its file writes', 'في بطاقته'],
	['another article writes', 'في مقال آخر'],
	['{1} articles write', 'في مقالات غيره ({1})'],
	['soft hyphen', 'شرطة خفية'],
	['mark of direction', 'علامة اتجاه'],
	['control of direction', 'تحكم بالاتجاه'],
	['space without width', 'مسافة بلا عرض'],
	['non-joiner', 'فاصل مجازي'],
	['joiner', 'واصل مجازي'],
	['joiner of words', 'واصل كلمات'],
	['byte order mark inside the text', 'علامة ترتيب البايتات داخل النص'],
	['a file that is no picture, or a damaged one ({1})', 'ملف ليس صورة، أو صورة تالفة ({1})'],
	[
		'the pointer of Git LFS to a picture, expected the picture: run `git lfs pull`',
		'مؤشر إلى صورة في Git LFS لم تُجلب بعد: نفّذ `git lfs pull`',
	],
	["a file that can't be read ({1})", 'ملف لا يُقرأ ({1})'],
	[
		'a picture of type {1}, expected JPEG, PNG, WebP, GIF, AVIF or SVG',
		'صورة من نوع {1}، والمنتظر JPEG أو PNG أو WebP أو GIF أو AVIF أو SVG',
	],
	['{1} × {2} pixels, expected at most {3} million pixels', '{1} × {2} بكسل، والمنتظر {3} مليون بكسل على الأكثر'],
	// Of the package `yaml`.
	['Nested mappings are not allowed in compact mappings', 'نقطتان `:` داخل قيمة بلا علامتي اقتباس'],
	['Unexpected scalar at node end', 'نص بعد علامة الاقتباس التي تغلق القيمة'],
	['Missing closing "quote', 'علامة اقتباس " لم تُغلق'],
	["Missing closing 'quote", "علامة اقتباس ' لم تُغلق"],
	['Tabs are not allowed as indentation', 'إزاحة بمفتاح Tab'],
	['Map keys must be unique', 'حقل مكرر'],
	['Implicit map keys need to be followed by map values', 'سطر بلا `:` بعد اسم الحقل'],
	['Implicit keys need to be on a single line', 'سطر بلا `:` بعد اسم الحقل'],
	['All sequence items must start at the same column', 'بنود القائمة لا تبدأ من عمود واحد'],
	['All mapping items must start at the same column', 'الحقول لا تبدأ من عمود واحد'],
	['Comments must be separated from other tokens by white space characters', 'علامة `#` ملتصقة بما قبلها'],
	['Missing , between {1} items', 'بين بندي القائمة فاصلة `,` ناقصة'],
	['Missing , or : between {1} items', 'بين البندين فاصلة `,` أو نقطتان `:` ناقصة'],
	['Plain value cannot start with {1}', 'قيمة بلا علامتي اقتباس تبدأ بـ{1}'],
	['Invalid escape sequence {1}', 'شرطة مائلة في غير موضعها: {1}'],
];
