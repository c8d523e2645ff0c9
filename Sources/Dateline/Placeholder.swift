enum DatelinePlaceholder {}
