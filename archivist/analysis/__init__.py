"""From a document to its metadata: rules that point at the words they used, and abstain where they must.

`analyse` composes the rooms. From the top: `fields`, one file a field of the metadata; `mentions`, whom and what a text
names; `context`, what both are handed; `layout`, lines, pages and where the statement stands; `dates`, `names` and
`detection`; `languages`, one folder a language. Below them lie what a language's folder may say (`language`), words
and patterns (`patterns`), the folded text with the way back to the original (`text_view`), and the choice among
proposed values (`proposals`). `rules` lists the names of all rules.
"""
