### state: machine-made, not yet reviewed by a speaker

form =
    .title = A first look: living in Saxony
    .description = A few questions about arriving, work, children and your wish for the conference
    .purpose = We want to know how you are doing in Saxony, and prepare our conference.
    .topics = family and household
    .thanks = Your answers help us prepare the conference well.

## Arriving and language

arrival = Arriving and language
welcome =
    Hello! Thank you for taking part.
    There are no wrong answers.
here_since = Since when have you lived in Saxony?
    .hint = Please write a date, for example 15.3.2022. If you do not remember the day, take the first day of the month.
    .constraint-message = Please write a date from 1950 onwards that is not in the future.
long_here =
    { $years_here ->
        [one] You have lived here for a year. Thank you for telling us about it.
       *[other] You have lived here for { $years_here } years. Thank you for telling us about it.
    }
household = Who lives in the same home with you?
course = Have you attended a German course in Germany?
german = How well do you understand German in daily life?

household-partner = My partner
household-children = Children under 18
household-relatives = Other relatives
household-others = Other people
household-alone = Nobody, I live alone
course-now = Yes, I am attending one now
course-finished = Yes, in the past
course-no = No
german-very_well = Very well
german-well = Well
german-middling = Fairly well
german-little = A little
german-not_at_all = Not at all

## Work

employment = Work
work = Do you have paid work at the moment?
    .hint = Vocational training, a minijob and self-employment count too.
hours = How many hours do you work in a normal week?
    .hint = For example 19.5
    .constraint-message = Please write a number greater than 0, up to 80.
recognition = Is your qualification from abroad recognised in Germany (Anerkennung)?
    .hint = This means vocational training or a university degree.

yes_no-yes = Yes
yes_no-no = No
recognition-full = Yes, fully
recognition-part = Yes, partly
recognition-waiting = I am waiting for the decision
recognition-no = No
recognition-no_qualification = I do not have such a qualification

## Children

family = Children
children = How many children under 18 live with you?
    .constraint-message = Please write a number from 1 to 15.
places =
    { $children ->
        [one] Does your child have a place in a day-care centre (Kita) or school?
       *[other] Do all your { $children } children have a place in a day-care centre (Kita) or school?
    }

places-yes = Yes
places-searching = No, we are still looking
places-not_needed = We do not need a place

## The conference

conference = The conference
come = On { $conference_date }, we are holding our conference for everyone who has come to Saxony. Would you like to come?
guests = How many of you will come?
    .hint = Count yourself too.
    .constraint-message = Please write a number from 1 to 10.
topics = What should the conference be about?
wish = What do you wish for life in Saxony?
    .hint = Please do not write any names. You can write in your own language.
    .constraint-message = That is a little too long. Please write at most 500 characters.
read_aloud = I agree: my wish may be read aloud at the conference, without any name.

come-yes = Yes
come-maybe = Maybe
come-no = No
topics-language = Learning German
topics-work = Work and training
topics-housing = Housing
topics-school = Day care and school
topics-authorities = Offices and applications
topics-none = None of these
