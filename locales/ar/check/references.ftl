### state: machine-made, not yet reviewed by a speaker
### ما هو غير صحيح في إشارة التعابير إلى الأسئلة والتكرارات والبيانات.

could-be-exclusive = لا يسمح القيد (constraint) عند "{ $name }" باختيار { $choices } إلا منفردًا.
    .cure = تُكتب yes في العمود "exclusive" من الورقة choices: عندئذ تُلغي نقرة واحدة ما عداه، دون أي تنبيه.
too-many-instances = يُطرح التكرار "{ $name }" { $count } مرة، والحد الأقصى { $most }.
    .cure = يُكتب عدد أصغر.
unlimited-count = لا شيء يُبقي عدد مرات "{ $name }" دون { $most }: لا يُطرح أكثر من ذلك.
    .cure = يُعطى السؤال الذي يعتمد عليه قيدًا (constraint): . <= 20
path-elsewhere = لا يؤدي المسار { $found } إلى شيء. يُقرأ على أنه { $reference }.
    .cure = يُكتب { $reference }.
path-always-empty = لا يؤدي المسار { $found } إلى شيء: هو فارغ دائمًا.
function-always-empty = الدالة { $function }() فارغة دائمًا. { $why }
bare-name = تتعذر قراءة "{ $key }" عند "{ $name }". "{ $word }" اسم سؤال، لكنه فارغ دائمًا دون ${"{"}…{"}"}.
    .cure = يُكتب { $reference }.
word-always-empty = "{ $word }" ليس نصًا ولا سؤالًا: هو فارغ دائمًا ولا يساوي شيئًا.
cure-write-value = يُكتب { $value }.
cure-text-or-question = إذا كانت الكلمة نفسها هي المقصودة فيُكتب '{ $word }'، وإذا كانت سؤالًا فيُكتب { $reference }.
table-lacks-column = ليس في "{ $table }" عمود "{ $column }": هو فارغ دائمًا.
choices-lack-column = ليس لخيارات "{ $list }" عمود "{ $column }": هو فارغ عندها كلها.
data-file-lacks-column = ليس في ملف البيانات "{ $file }" عمود "{ $column }": لا يُعثر فيه على شيء.
cure-columns = الأعمدة: { $columns }.
cure-column-of-choices = يُعطى كل خيار واحدًا: {"{"}name: { $name }, { $column }: …{"}"}
circle = هذه يعتمد بعضها على بعض في حلقة: { $way }.
    .cure = يُجعل واحد منها معتمدًا على شيء آخر.
no-way-out = هذه الأسئلة تجب الإجابة عنها ولا يمكن رفضها: { $names }.
    .cure = يُنظر في "sensitive" (أفضّل عدم الإجابة) أو "dont_know" أو حذف "required" (تخطٍّ).
not-in-repeat = ليس "{ $name }" في التكرار "{ $repeat }".
cure-in-repeat = هو في "{ $repeat }": يُكتب { $reference }.
cure-asked-once = يُطرح مرة واحدة فقط: يُكتب { $reference } وحده.
useless-position = تعدّ position(..) مرات التكرار، و"{ $name }" ليس في أي تكرار: النتيجة 1 دائمًا.
    .cure = تُستعمل في سؤال داخل تكرار.
not-a-repeat = "{ $name }" ليس تكرارًا، لكن indexed-repeat() تحتاج إلى تكرار في الوسيط الثاني.
cure-say-which = يُحدَّد المقصود بمسار: لا يكفي { $reference } وحده إلا حيث يرد الاسم مرة واحدة.
refers-inside = يشير "{ $key }" عند "{ $group }" ({ $type }) إلى "{ $name }"، وهو داخله.
    .cure = يُخرَج "{ $name }" من هناك ({ $type }) ويوضع قبله.
misplaced-self = "." هي الإجابة الجاري إعطاؤها، ولا يحكم عليها إلا constraint؛ وهي فارغة في "{ $key }".
    .cure = يُذكر السؤال المقصود: ${"{"}name{"}"}
cure-all-or-first = تؤخذ كلها: { $all }، أو الأولى: { $first }.
