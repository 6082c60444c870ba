/**
 * Words with a capital that are no names by themselves: function words at the start of a sentence, the calendar.
 *
 * Source  the project's own list.
 */
export const CALENDAR: ReadonlySet<string> = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec " +
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays gmt utc est edt pst pdt bst ist a.m. p.m. am pm ad bc bce ce"
  ).split(" "),
);

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those he she it they we you i his her its their our your my who whom whose which what when " +
    "where why how and or but nor so yet if unless although though while whereas because since as until before after during " +
    "in on at by for from to of with without within into onto over under about above below between among through throughout against across along around behind " +
    "beside besides beyond despite except inside near off out outside per than toward towards upon via not no yes is are was were be been " +
    "being am do does did done has have had having will would shall should can could may might must ought there here then now " +
    "also only just even still already again once twice ever never always often sometimes usually however moreover meanwhile " +
    "therefore thus hence instead otherwise further furthermore additionally nevertheless nonetheless later earlier today " +
    "yesterday tomorrow tonight some any all each every both either neither many much more most few fewer less least several such same other another " +
    "others one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions first second third last next " +
    "new old according following reportedly allegedly including like unlike amid amidst people police officials authorities " +
    "government report reports residents witnesses local several recent notably him them us me himself herself itself themselves " +
    "let's don't it's that's he's she's we're they're i'm you're we've i've we'll i'll there's what's who's"
  ).split(" "),
);
