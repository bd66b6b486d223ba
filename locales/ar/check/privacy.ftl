### state: machine-made, not yet reviewed by a speaker
### ما يدل من الإجابات على شخص.

asks-for-contact = يسأل "{ $name }" عن { $what }: به يعرف أي شخص لمن هذه الإجابات.
    .cure = يُحذف، أو يُسأل عنه في استبيان مستقل لا يؤدي منه شيء إلى هذه الإجابات.
identifying-together = قد تكشف هذه معًا هوية شخص: { $traits }.
    .cure = يُحذف واحد منها، أو يُسأل بدقة أقل: مناطق بدل الأحياء، وفئات عمرية بدل السنوات.
trait-of = { $trait } ("{ $name }")
contact-email = عنوان بريد إلكتروني
contact-phone = رقم هاتف
contact-address = عنوان بريدي
contact-name = اسم كامل
trait-place = المكان
trait-origin = الأصل
trait-age = تاريخ الميلاد أو العمر بالضبط
trait-role = الدور
trait-organisation = المنظمة
