### state: machine-made, not yet reviewed by a speaker
### من يسأل، وبأي شروط: في الاستبيان نفسه، أو للجميع في organisation.yaml.

terms-missing =
    { $count ->
        [one] الإعداد «{ $names }» غير موجود: يجب أن يعرف المشاركون من يسأل وبأي شروط.
       *[other] لا يذكر هذا الاستبيان من يسأل وبأي شروط. غير موجود: { $names }.
    }
    .cure = يُكتب ذلك مرة واحدة لجميع الاستبيانات: الأمر «npx miteinander init» يكتب organisation.yaml. أو يُضاف إلى إعدادات هذا الاستبيان.
terms-for-trial = يعمل هذا الاستبيان للتجربة فقط، ويظهر «— غير محدد —» مكان ما لا يذكره: { $names }.
    .cure = يُكتب ذلك مرة واحدة لجميع الاستبيانات: الأمر «npx miteinander init» يكتب organisation.yaml. أو يُضاف إلى إعدادات هذا الاستبيان.
placeholders = ما زالت في هذا الاستبيان كلمات مؤقتة، ولذلك يعمل في المحاكي فقط.
    .cure = يُكتب مكانها ما يجب أن يقرأه المشاركون. وإذا كانت مقصودة كما هي، تُضاف «placeholder» إلى accepted_warnings.
form-twice = هذا الملف و{ $other } لهما المعرّف نفسه: «{ $form }».
    .cure = يُحذف أحدهما أو يُغيّر اسمه.
form-alike = يختلف معرّف هذا الملف عن معرّف { $other } في الأحرف الكبيرة فقط: «{ $form }»، «{ $like }».
    .cure = يُحذف أحدهما أو يُغيّر اسمه.
organisation-twice = هذا الملف و{ $other } كلاهما يذكر ما يسري على جميع الاستبيانات.
    .cure = يُحذف أحدهما.
organisation-empty = هذا الملف فارغ.
    .cure = يُكتب فيه من يسأل: organisation: جمعية المثال. أو يكتبه الأمر «npx miteinander init».
not-a-language = «{ $found }» ليست لغة.
    .cure = يُكتب رمز اللغة: ar
