### state: source
### What leads from answers back to a person.

asks-for-contact = "{ $name }" asks for { $what }: with it everybody can tell whose answers these are.
    .cure = Leave it out, or ask for it in a questionnaire of its own, from which nothing leads to these answers.
identifying-together = Together these can identify a person: { $traits }.
    .cure = Leave one out, or ask more coarsely: regions instead of districts, bands instead of years.
trait-of = { $trait } ("{ $name }")
contact-email = an e-mail address
contact-phone = a phone number
contact-address = a postal address
contact-name = a full name
trait-place = place
trait-origin = origin
trait-age = date of birth or exact age
trait-role = role
trait-organisation = organisation
