"""Words of reading pages by language, as data: fields, kinds, lists, credits; every rule reads these tables."""
