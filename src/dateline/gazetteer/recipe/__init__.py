"""The recipe of the index that ships: GeoNames as packaged elsewhere, joined with the supplement kept here."""
