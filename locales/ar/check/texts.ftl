### state: machine-made, not yet reviewed by a speaker
### ما هو غير صحيح في Fluent وفيما تُدرجه النصوص.

fluent-unreadable = هذا ليس Fluent صحيحًا. { $reason }
fluent-line = كل سطر إما "name = نص"، أو يبدأ بمسافات إذا كان تكملة لما قبله.
fluent-brace-open = القوس "{"{"}" غير مغلق بالقوس "{"}"}". ولكتابة القوس نصًا يُكتب {"{"}"{"{"}"{"}"}.
fluent-variant-line = يبدأ كل بديل في سطر خاص به، وكذلك القوس الأخير "{"}"}".
fluent-name = تبدأ الرسالة بحرف (a-z) في أول السطر: name = نص.
fluent-no-text = نصها ناقص: name = نص.
fluent-no-value = ينقص نص بعد "=".
fluent-no-default = يجب أن يكون أحد البدائل هو المعتاد، وقبله *: *[other] …
fluent-two-defaults = لا يكون إلا بديل واحد هو المعتاد وقبله *.
fluent-no-variants = تنقص البدائل بعد "->": *[other] …
fluent-no-key = يحتاج البديل إلى مفتاح: [one] …
fluent-quote-open = توجد علامة اقتباس غير مغلقة.
fluent-brace-alone = القوس "{"}"}" دون قوسه "{"{"}". ولكتابة القوس نصًا يُكتب {"{"}"{"}"}"{"}"}.
fluent-no-variable = يُنتظر بعد "{"{"}" متغير: {"{"} $name {"}"}.
fluent-function-name = يُكتب اسم الدالة بحروف كبيرة: NUMBER($name).
fluent-selector = يحدد متغير أي بديل يظهر: {"{"} $name -> …
fluent-escape = لا يتبع "\" في نص بين علامتي اقتباس إلا " أو \.
fluent-expected = ينقص هنا "{ $character }".
fluent-otherwise = تتعذر قراءته: انظر https://projectfluent.org/fluent/guide.
near-reference = يظهر { $found } للناس كما هو: تُكتب الإجابة عن "{ $name }" هكذا: ${"{"}{ $name }{"}"}.
    .cure = يُكتب ${"{"}{ $name }{"}"}.
no-function-in-texts = لا توجد هنا دالة { $name }().
cure-dates-formatted = تأتي التواريخ منسقة: يُكتب {"{"} $name {"}"} وحده.
cure-known-function = المعروف: NUMBER().
selects-on-label = { $written } هو نص الخيار وليس اسمه: لا يُطابق [{ $choice }] أبدًا.
    .cure = يُطرح سؤالان، أو تُعرض ملاحظتان (note)، مع "relevant".
