"""Pages that list no works: whatever looks like a title with people in them is something else. Written for these tests."""

PAGES = {
    "README of a program": (
        "README.md",
        "# Sluice\nA small tool that opens weirs by timer.\n\n## Features\n- **Fast** - opens a weir in 2 ms\n- *Quiet*, no motor\n"
        "- Written by Ada Lund\n\n## Usage\n1. Install Sluice\n2. Run `sluice open`\n\n## Authors\n- Ada Lund\n- Tom Okeke\n",
    ),
    "changelog": (
        "CHANGELOG.md",
        "# Changelog\n\n## 1.2.0 - 2024-05-01\n### Added\n- New Gate Mode by Ada Lund\n- **Timer**: opens at dawn (2023)\n"
        "### Fixed\n- Crash of Old Gates, Tom Okeke\n\n## 1.1.0\n- *Faster* start, Mira Halden\n",
    ),
    "changelog table": (
        "history.md",
        "# Version history\n| Version | Date | Author | Change |\n|---|---|---|---|\n| 1.0 | 2021-03-04 | Ada Lund | First Draft |\n"
        "| 1.1 | 2021-04-05 | Tom Okeke | Second Draft |\n",
    ),
    "todo list": ("todo.md", "# Todo\n- [ ] Call Mira Halden\n- [ ] Read the lease by Friday\n- [x] Paint the Blue Door\n- [ ] Mow lawn, Tom Okeke\n"),
    "todo list in bold": ("week.md", "# This week\n- [ ] **Blue Door** - Tom Okeke\n- [ ] **Green Gate** - Ada Lund\n- [x] **Old Roof** - Mira Halden\n"),
    "recipe": ("soup.md", "# Leek Soup by Mira Halden\n## Ingredients\n- 2 leeks, washed\n- *Salt*, pepper\n## Method\n1. Fry the Leeks\n2. Add Water, Salt\n"),
    "Rezept": ("suppe.md", "# Lauchsuppe von Mira Halden\n## Zutaten\n- 2 Stangen Lauch, Salz\n- Sahne - Butter\n## Zubereitung\n1. Lauch schneiden\n2. Wasser dazu\n"),
    "recette": ("soupe.md", "# Soupe de poireaux par Mira Halden\n## Ingrédients\n- 2 poireaux, sel\n- Crème - Beurre\n## Préparation\n1. Couper les poireaux\n"),
    "minutes of a meeting": (
        "minutes-2024-03-01.md",
        "# Minutes of 1 March 2024\nPresent: Ada Lund, Tom Okeke, Mira Halden\n\n## Agenda\n1. New Weir - Ada Lund\n2. The Budget - Tom Okeke\n"
        "3. Any Other Business\n\n## Decisions\n- **Budget**: accepted by Mira Halden\n- Weir: Ada Lund will ask\n",
    ),
    "shopping list": ("shopping.md", "# Shopping\n- Milk, Eggs\n- Flour - Mill Brand\n- *Brown Sugar*\n- Butter by Dale Farm\n- Tea (Assam)\n"),
    "shopping list without a heading": ("saturday.md", "- Milk\n- Eggs, Brown\n- Granny Smith - Apples\n- Earl Grey, Tea\n- Uncle Ben - Rice\n"),
    "CV": (
        "cv.md",
        "# Ada Lund\n## Experience\n- **Weir Engineer**, Dale Water, 2015-2020\n- *Lock Keeper*, Canal Trust (2010)\n"
        "## Education\n- MSc Hydrology, Tom Okeke University, 2009\n- BSc Physics (2007)\n## Languages\n- German - Fluent\n",
    ),
    "table of contents": ("index.md", "# Contents\n1. The First Weir\n2. The Second Weir, 12\n3. Of Locks and Gates (1890)\n   - Gates - Wood\n   - Locks - Iron\n"),
    "chapters of a manual": ("manual.md", "# The Sluice Manual\n## Part I\n- Chapter 1: Opening Weirs\n- Chapter 2: Closing Weirs\n- Chapter 3: Ada Lund's Method\n"),
    "packing list": ("packing.md", "# Packing list for Norway\n- [ ] Boots, Socks\n- [ ] Rain Coat - Blue\n- [x] *Passport*\n- [ ] Tent by North Peak\n"),
    "family tree": (
        "family.md",
        "# The Lunds\n- Olaf Lund (1820-1890)\n  - Ada Lund (1850) - Tom Okeke (1848)\n    - Mira Okeke (1875)\n    - Karl Okeke, 1877\n- Berta Lund (1825)\n",
    ),
    "cast of a film": (
        "cast.md",
        "# The Silver Weir\n## Cast\n- Ada Lund as Captain Grey\n- Tom Okeke - The Keeper\n- Mira Halden - Old Woman\n- **The Boy**: Karl Norlund\n",
    ),
    "football results": (
        "results.md",
        "# Results 2023/24\n- Dale United - North Rovers 2:1\n- South Town - Dale United 0:0\n- **Dale United**, North Rovers (2023)\n\n"
        "| Home | Away | Score |\n|---|---|---|\n| Dale United | East Park | 3/5 |\n| West Ham | Mill Wanderers | 4/5 |\n",
    ),
    "travel plan": (
        "norway-2024.md",
        "# Norway 2024\n## Day 1\n- Bergen - Old Harbour\n- *Hotel Nord*, Karl Street\n- Dinner with Ada Lund\n## Day 2\n- The Blue Fjord by boat\n- Museum of Ships (1903)\n",
    ),
    "price table": (
        "prices.md",
        "# Prices\n| Item | Maker | Price | Year |\n|---|---|---|---|\n| Blue Door | Dale Doors | 120 | 2021 |\n| Green Gate | Karl Norlund | 90 | 2022 |\n",
    ),
    "glossary": ("glossary.md", "# Glossary\n- **Weir**: a low dam\n- **Lock**: a basin with gates\n- *Sluice* - a gate for water\n- Leat, a channel\n- **Okeke Number**: named by Tom Okeke\n"),
    "FAQ": ("faq.md", "# FAQ\n## Who wrote Sluice?\nAda Lund, in 2021.\n## How do I open a weir?\n- *Open Gate*, then wait\n- **Timer** by default\n"),
    "address book": ("addresses.md", "# Addresses\n- Ada Lund, 12 Mill Lane, Dale\n- Tom Okeke - 555 0199\n- **Mira Halden**: Karl Street 4\n- Karl Norlund (neighbour)\n"),
    "table of addresses": ("people.md", "# Neighbours\n| Name | Street | Phone |\n|---|---|---|\n| Ada Lund | Mill Lane | 555 0199 |\n| Tom Okeke | Karl Street | 555 0198 |\n"),
    "text of a song": ("song.md", "# The Weir Song\n*by Ada Lund*\n\nOver the weir, Tom Okeke\nUnder the moon - so bright\n\n## Chorus\n- Roll, River, Roll\n- Home, Mira, Home\n"),
    "timetable": (
        "timetable.md",
        "# Timetable\n| Time | Monday | Tuesday |\n|---|---|---|\n| 9:00 | Physics, Lund | History, Okeke |\n| 10:00 | Maths, Halden | Music, Norlund |\n",
    ),
    "poem": ("poem.md", "# Low Water\n\nThe gate is down, the keeper gone,\nthe heron stands alone -\nAda Lund, Ada Lund,\nthe river keeps its stone.\n"),
    "quotations": (
        "quotes.md",
        "# Quotes\n- “Water finds its way.” — Ada Lund\n- “No gate is for ever.” — Tom Okeke\n- \"Keep the boat dry\" - Mira Halden\n- *All rivers end*, Karl Norlund\n",
    ),
    "quotations without a heading": ("wise-words.md", "> Water finds its way.\n> — Ada Lund\n\n“No gate is for ever.” — Tom Okeke\n\n“Keep the boat dry.” — Mira Halden\n"),
    "contributors": ("CONTRIBUTORS.md", "# Contributors\n- Blue Theme by Ada Lund\n- Timer Module by Tom Okeke\n- Norwegian Translation by Mira Halden\n"),
    "photo credits": ("credits.md", "# Photo credits\n- Blue Door by Ada Lund\n- Green Gate by Tom Okeke\n- *Old Roof* by Mira Halden (2019)\n- Heron at Dawn by Karl Norlund\n"),
    "event programme": (
        "programme.md",
        "# WeirConf 2024: programme\n## Friday\n- 9:00 *Gates of Tomorrow* - Ada Lund\n- 10:00 *Salt and Locks* - Tom Okeke\n- 11:00 Coffee\n## Saturday\n- 9:00 *Why Weirs* - Mira Halden\n",
    ),
    "dance card": ("dance-card.md", "# Dance card\n1. Blue Waltz - Tom Okeke\n2. Green Polka - Karl Norlund\n3. Old Quadrille - Ada Lund\n4. Two-Step\n"),
    "sources of an essay": (
        "essay.md",
        "# Why weirs fail\nWeirs fail when the keeper sleeps. Most were built by 1850, and few were mended.\n\n"
        "The gates of Dale were wood, those of Mill were iron. Iron gates rust, and wooden gates rot.\n\n## Photographs\n- Gate of Dale, Karl Norlund\n",
    ),
    "duties": ("rota.md", "# Kitchen rota\n- Monday: Ada Lund\n- Tuesday: Tom Okeke\n- Wednesday: Mira Halden\n- **Deep Clean**: Karl Norlund\n"),
    "presents": ("presents.md", "# Christmas presents 2023\n- Ada Lund: Blue Scarf\n- Tom Okeke: Chess Set\n- Mira Halden - Tea Pot (paid)\n- Karl: *Gloves*\n"),
    "plants of a garden": ("garden.md", "# Roses\n- *Rosa Mundi*, Karl Norlund (1890)\n- **Ada Lund** - climbing, white\n- Queen of Dale by Mill Nurseries (1921)\n"),
    "seating plan": ("seats.md", "# Seating plan\n| Table | Guests |\n|---|---|\n| Blue Table | Ada Lund, Tom Okeke |\n| Green Table | Mira Halden, Karl Norlund |\n"),
    "open issues": ("issues.md", "# Open issues\n- Gate Sticks at Dawn (reported by Ada Lund)\n- Timer Drifts - Tom Okeke\n- **Crash on Start**, Mira Halden, 2024\n"),
    "menu": ("menu.md", "# Menu\n| Dish | Chef | Rating |\n|---|---|---|\n| Leek Soup | Ada Lund | ★★★★ |\n| Blue Trout | Tom Okeke | ★★★ |\n"),
    "restaurants": ("eating-out.md", "# Where to eat\n- **Blue Door**, Mill Lane ★★★★\n- *Green Gate* - Karl Street ★★★\n- The Old Roof (Mira Halden) 4/5\n"),
    "races": ("runs.md", "# Running log\n- 2024-03-01 Dale Half Marathon - Ada Lund\n- 2024-04-01 Mill Lane Ten, Tom Okeke\n- 2024-05-01 *Blue Fjord Run*\n"),
    "lista de compras": ("compras.md", "# Lista de la compra\n- Leche, Huevos\n- Harina - Molino Blanco\n- *Azúcar Moreno*\n"),
    "список дел": ("дела.md", "# Список дел\n- [ ] Позвонить Анне Лунд\n- [ ] Купить молоко, хлеб\n- [x] **Синяя Дверь** - Пётр Окунев\n"),
    "会议记录": ("会议.md", "# 会议记录\n- 出席：李明、王芳\n- 《预算》讨论 - 李明\n- 决定：王芳负责\n"),
    "買い物": ("買い物.md", "# 買い物リスト\n- 牛乳、卵\n- 米 - 新潟\n- お茶（静岡）\n"),
}  # fmt: skip
"""Name of the page → name of its file and its text."""
