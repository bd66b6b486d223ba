### state: source
### Who asks, and under which terms: the questionnaire itself, or organisation.yaml for all of them.

terms-missing =
    { $count ->
        [one] The setting "{ $names }" is missing: respondents must know who asks, and under which terms.
       *[other] This questionnaire does not say who asks, and under which terms. Missing: { $names }.
    }
    .cure = Say it once for all questionnaires: "npx miteinander init" writes organisation.yaml. Or add it to the settings of this one.
terms-for-trial = This questionnaire runs for trial only, with "— not given —" for what it does not say: { $names }.
    .cure = Say it once for all questionnaires: "npx miteinander init" writes organisation.yaml. Or add it to the settings of this one.
placeholders = This questionnaire still has placeholders, so it runs in the simulator only.
    .cure = Replace them with what respondents should read. If they are meant as they are, add "placeholder" to accepted_warnings.
form-twice = This file and { $other } are the same form, "{ $form }".
    .cure = Remove or rename one of the two.
form-alike = The forms of this file and { $other } differ in capital letters only: "{ $form }", "{ $like }".
    .cure = Remove or rename one of the two.
organisation-twice = This file and { $other } both say what holds for all questionnaires.
    .cure = Remove one of the two.
organisation-empty = This file is empty.
    .cure = Write who asks: organisation: Example Association. Or let "npx miteinander init" write the file.
not-a-language = "{ $found }" is no language.
    .cure = Write its code: en
