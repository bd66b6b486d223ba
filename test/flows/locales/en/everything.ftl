### state: machine-made, not yet reviewed by a speaker

form =
    .title = Everything at once
    .description = A short questionnaire that has one of everything
    .purpose = We want to see how our questions sound.
    .topics = your family and your health
    .thanks = Thank you for the patience!

about = You and your town
welcome =
    Hello! This is **only** for trying out. More at [our page](https://example.org/survey).

    Our festival is on { $festival_date }.
    .audio = welcome.ogg
origin = Where were you born?
town = Where do you live?
district = In which part of { $town } do you live?
opinion = What do you think of your flat?
way = How do you get to work?
drinks = What do you like to drink?
order = What matters most to you?

around = How is it around your home?
shops = Shops
parks = Parks
noise = Noise at night

numbers = A few numbers
mood = How are you today, from 0 (bad) to 10 (very good)?
rent = How much of your income goes on rent, in percent?
rooms = How many rooms do you have? *Half* rooms count, too.
    .constraint-message = More than 0 and fewer than 100, please.
roomy = { $rooms } rooms: that is a lot of space.

days = Days and times
arrived = When did you come to Saxony?
    .constraint-message = That day is still to come.
learned = Since which month have you been learning German?
evening = At what time do you have dinner?
meeting = When could we meet?

children = How many children do you have?
    .constraint-message = A number from 0 to 12, please.
child = Child
nickname = What do you call this child? A nickname is enough.
    .constraint-message = At most 30 characters, please.
age = How old is { $nickname }?
    .constraint-message = A number from 0 to 25, please.
school = Does { $nickname } go to school?

visit = Visit
    .another = Have you visited anybody else?
whom = Whom have you visited in Dresden?
again = Would you like to visit { $whom } again?

closing = To finish
people = How many people live with you?
    .hint = You included.
code = Your label for our list:
meet_at = Where shall we meet?
picture = Please show us your favourite place.
voice = Please say hello in your language.
story = What else would you like to tell us?
treated = Have you been to a doctor this year?
agreed = We read your answers together with others. Is that all right?
party = There will be **juice** at the festival.

town-dresden = Dresden
town-leipzig = Leipzig
district-neustadt = Neustadt
district-altstadt = Altstadt
district-plagwitz = Plagwitz
district-connewitz = Connewitz
opinion-stay = I like it and would like to stay there for as long as I can
opinion-move = It is too small or too expensive, so I am looking for another
opinion-unsure = I do not know yet
way-bike = By bike
way-tram = By tram or bus
drinks-tea = Tea
drinks-coffee = Coffee
drinks-juice = Juice
drinks-nothing = None of these
wishes-work = Work
wishes-housing = A good flat
wishes-language = Learning German
scale-good = Good
scale-middling = So-so
scale-bad = Bad
yes_no-yes = Yes
yes_no-no = No
country-albania = Albania
country-algeria = Algeria
country-armenia = Armenia
country-brazil = Brazil
country-cameroon = Cameroon
country-china = China
country-egypt = Egypt
country-eritrea = Eritrea
country-georgia = Georgia
country-ghana = Ghana
country-india = India
country-iran = Iran
country-iraq = Iraq
country-jordan = Jordan
country-kenya = Kenya
country-lebanon = Lebanon
country-mexico = Mexico
country-morocco = Morocco
country-nepal = Nepal
country-nigeria = Nigeria
country-pakistan = Pakistan
country-somalia = Somalia
country-syria = Syria
country-turkey = Turkey
country-ukraine = Ukraine
