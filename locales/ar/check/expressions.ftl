### state: machine-made, not yet reviewed by a speaker
### ما هو غير صحيح في التعبير.

expression-unreadable = تتعذر قراءة "{ $key }" عند "{ $name }". { $reason }
at-character = عند الحرف { $position }: { $reason }
expression-empty = لا يوجد تعبير. يُكتب تعبير، أو تُترك الخلية فارغة.
expression-too-long = في التعبير { $found } حرفًا، والمسموح { $limit }. يُقسَّم إلى عمليات حساب ويُشار إليها بـ ${"{"}name{"}"}.
expression-too-deep = أكثر من { $limit } عملية متداخلة أو متسلسلة. يُقسَّم التعبير إلى عمليات حساب ويُشار إليها بـ ${"{"}name{"}"}.
unexpected-character = لا معنى للحرف "{ $found }" في التعبير. يُحذف، وإن كان من نص فيوضع النص بين علامتين: 'هكذا'.
foreign-digits = لا يُقرأ "{ $found }" عددًا. يُكتب بالأرقام 0 إلى 9.
write-instead = بدلًا من "{ $found }" يُكتب { $write }.
either = { $first } أو { $second }
typographic-quote = علامة الاقتباس { $found } وضعها برنامج نصوص أو هاتف ولا تحدد نصًا. تُكتب العلامة المستقيمة: { $write }
unclosed-text = النص الذي يبدأ هنا لا ينتهي. تُكتب بعده { $quote }.
quote-in-text = العلامة { $quote } قبل هذا الموضع تنهي النص. إذا كان النص نفسه يحتوي على { $quote } فيوضع بين { $quotes }.
reference-in-text = "{ $found }" بين علامتي اقتباس، فهو نص وليس إجابة. يُجمعان هكذا: concat('نص ', { $found }).
unclosed-reference = ينقص "{ $found }" قوس الإغلاق. يُكتب { $write }.
no-name-in-braces = لا اسم بين القوسين. يُكتب هناك اسم سؤال.
bad-name-in-braces = "{ $found }" ليس اسم سؤال: لا يحتوي الاسم إلا على حروف وأرقام و"_" و"-" و"."، ويبدأ بحرف أو "_". يُكتب ${"{"}name{"}"}، وكل ما عداه خارج القوسين.
bare-reference = لا يُذكر السؤال هكذا: "{ $found }". يُكتب { $write }.
no-nodes = "{ $found }" قيمة: لا يأتي "/" أو "[" إلا بعد الأسئلة والمجموعات والتكرارات والصفوف. القسمة بـ "div".
unknown-axis = "{ $found }" ليس محورًا في XPath. يُكتب اسم، أو واحد من: { $axes }
unclosed-parenthesis = القوس الذي يُفتح هنا لا يُغلق. يُكتب ")" حيث ينتهي.
unclosed-arguments = القوس الذي يفتح وسائط { $function }() لا يُغلق. يُكتب ")" بعد آخر وسيط.
unopened-parenthesis = هذا ")" لا يغلق قوسًا. يُحذف، أو يُكتب "(" الذي يقابله.
unclosed-bracket = القوس المربع الذي يُفتح هنا لا يُغلق. يُكتب "]" بعد الشرط.
unopened-bracket = هذا "]" لا يغلق قوسًا. يُحذف، أو يُكتب "[" الذي يقابله.
value-missing-before = تنقص قيمة قبل "{ $before }". تُكتب هناك، مثلًا ${"{"}name{"}"} أو 18 أو 'yes'.
value-missing-at-end = ينتهي التعبير بعد "{ $after }" وتنقص قيمة. تُكتب هناك، مثلًا ${"{"}name{"}"} أو 18 أو 'yes'.
value-missing-between = تنقص قيمة بين "{ $after }" و"{ $before }". تُكتب هناك، مثلًا ${"{"}name{"}"} أو 18 أو 'yes'.
operator-missing = ينقص شيء بين "{ $before }" و"{ $after }". يُكتب عامل، مثلًا "and" أو "or" أو "=".
operator-or-comma-missing = ينقص شيء بين "{ $before }" و"{ $after }". يُكتب عامل، مثلًا "and" أو "or" أو "="، أو فاصلة بين وسيطين من { $function }().
stray-comma = لا تفصل الفاصلة إلا بين وسائط دالة، مثل max(1, 2). تُحذف، أو تُكتب الدالة.
function-unknown = لا توجد دالة { $function }(). انظر قائمة الدوال في التوثيق.
function-misspelt = لا توجد دالة { $function }(). هل المقصود { $near }()؟
function-unsupported = لا يدعم Miteinander الدالة { $function }(). { $hint }
argument-count = تأخذ { $function }() { $expected }، والمكتوب { $count }. يُكتب { $usage }.
arguments-even = عددًا زوجيًا من الوسائط، { $least } على الأقل
arguments-odd = عددًا فرديًا من الوسائط، { $least } على الأقل
arguments-at-least = { $least } من الوسائط على الأقل
arguments-none = دون وسائط
arguments-exactly = من الوسائط { $least }
arguments-at-most = { $most } من الوسائط على الأكثر
arguments-between = من { $least } إلى { $most } من الوسائط
argument-kind = لا تستطيع { $function }() استعمال "{ $found }" هناك. يُكتب { $usage }.
pattern-endless = قد يستغرق التعبير النمطي "{ $found }" ساعات مع بعض الإجابات. { $why }
pattern-back-reference = فيه إحالة خلفية مثل \1 مع عدة تكرارات. تُحذف الإحالة، أو كل التكرارات إلا واحدًا.
pattern-atomic = فيه تكرار مثل a++ أو مجموعة مثل (?>a|b) داخل تكرارات أخرى أو معها. يُكتب a+ و(?:a|b).
pattern-looks = ينظر إلى الأمام والخلف مع عدة تكرارات. يُكتفى بأحدهما، أو يُكتب تعبيران نمطيان: regex(., '…') and not(regex(., '…')).
pattern-counts = تتضاعف أعداده، مثل {"{"}1,1000{"}"} حول {"{"}1,1000{"}"}. يُكتب + أو * بدل أحدها.
pattern-bad = "{ $found }" ليس تعبيرًا نمطيًا: { $detail }. يُصحَّح.
format-bad = لا تعرف { $function }() القيمة "{ $found }": { $detail }. تُكتب علامة النسبة نفسها %%.
