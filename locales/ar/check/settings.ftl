### state: machine-made, not yet reviewed by a speaker
### ما هو غير صحيح في إعدادات الاستبيان.

setting-not-a-day = يجب أن تكون قيمة "{ $key }" يومًا موجودًا في التقويم، يُكتب هكذا: 2027-12-31.
setting-not-a-day-or-period = يجب أن تكون قيمة "{ $key }" يومًا موجودًا في التقويم، يُكتب هكذا: 2027-12-31، أو مدة مثل 6 months.
setting-out-of-range = يجب أن تكون قيمة "{ $key }" من { $least } إلى { $most }.
value-days = أيام بعد آخر إجابة، مثل 1, 4، أو none
channel-form = اسم القناة 22 على الأكثر من الحروف (a-z، A-Z) والأرقام و"-" و"_": فهو يصبح جزءًا من رابط.
channel-separator = لا يكون "__" في اسم القناة: فهو يفصل في الرابط بين النموذج والقناة.
    .cure = يُكتب "_" أو "-" بدلًا منه: { $instead }
channel-twice = القناة "{ $channel }" موجودة مرتين في القائمة.
variable-no-text = يجب أن يكون المتغير "{ $name }" نصًا.
withdrawal-after-deletion = يأتي "withdrawal_until" ({ $withdrawal }) بعد "kept_until" ({ $kept }).
    .cure = ما حُذف لا يمكن سحبه: يُختار يوم لا يأتي بعد kept_until.
closes-after-deletion = يأتي "closes" ({ $closes }) بعد "kept_until" ({ $kept }).
    .cure = يُغلق الاستبيان قبل حذف إجاباته.
closes-after-withdrawal = يأتي "closes" ({ $closes }) بعد "withdrawal_until" ({ $withdrawal }).
    .cure = من يجيب بين اليومين لا يستطيع سحب إجاباته: يُقدَّم يوم الإغلاق، أو تُمدَّد مهلة السحب.
results-before-end = يأتي "results_on" ({ $results }) قبل "closes" ({ $closes }).
    .cure = من يرى النتائج يجيب إجابة أخرى: تُعرض بعد إغلاق الاستبيان.
reminder-too-late = التذكير بعد عدد من الأيام قدره { $days } متأخر جدًا: تُنسى المقابلة بعد { $forgotten }.
    .cure = يُذكَّر قبل ذلك، أو تُزاد session_days.
link-too-long = رابط القناة "{ $channel }" فيه { $length } حرفًا ({ $link })، ويقبل Telegram 64.
    .cure = يُختصر form_id أو اسم القناة.
next-is-itself = يتبع هذا الاستبيان نفسه.
    .cure = يُذكر form_id لاستبيان آخر.
next-no-form-id = يجب أن تكون قيمة "next" هي form_id لاستبيان.
next-unknown = يتبع "{ $form }" الاستبيان "{ $next }"، وهو غير موجود.
    .cure = يُضاف، أو يُحذف الإعداد "next".
acceptance-unused = لا يوجد هنا تحذير "{ $code }" ليُقبل.
    .cure = يُحذف من "accepted_warnings".
consent-too-long = عدد كلمات الصفحة الأولى من الموافقة باللغة "{ $language }" هو { $words }، ولا يجوز أن يزيد على { $most }.
    .cure = يُختصر الغرض أو المواضيع، أو اسم المنظمة في الإعدادات.
interface-incomplete = نصوص البوت نفسه غير كاملة. الناقص أو الخاطئ: { $gaps }
    .cure = تُكمل هذه النصوص، أو يُضبط LOCALES_DIR على نصوص كاملة.
